/** From advice to taking part: seats, the waiting list, attendance, and the talks while someone learns. */
@ApplicationModule(allowedDependencies = {"library", "partner", "api", "participant", "course", "volunteer", "referral", "assessment"})
package nl.wegwijs.placement;

import org.springframework.modulith.ApplicationModule;
