/** What a person can do already: which test fits, what came out, and what that says for the advice. */
@ApplicationModule(allowedDependencies = {"library", "participant", "referral"})
package nl.wegwijs.assessment;

import org.springframework.modulith.ApplicationModule;
