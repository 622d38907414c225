/** The pages of people outside the library: partners, receivers with a link, and whoever wants help or wants to help. */
@ApplicationModule(allowedDependencies = {"library", "form", "partner", "participant", "course", "volunteer", "referral", "placement", "training", "alignment", "policy", "collaboration", "correspondence"})
package nl.wegwijs.portal;

import org.springframework.modulith.ApplicationModule;
