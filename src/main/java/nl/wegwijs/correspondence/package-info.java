/**
 * What leaves the house: mail and webhooks to partners, short messages to participants. It holds
 * numbers and codes, asks for the consent again while it sends, and never holds up a case.
 */
@ApplicationModule(allowedDependencies = {"library", "partner", "participant", "referral", "training", "collaboration", "volunteer"})
package nl.wegwijs.correspondence;

import org.springframework.modulith.ApplicationModule;
