/** Figures that survive the person: rows without a key to anybody, written when a case closes or a placement starts. */
@ApplicationModule(allowedDependencies = {"library", "partner", "participant", "course", "referral", "assessment", "placement"})
package nl.wegwijs.insight;

import org.springframework.modulith.ApplicationModule;
