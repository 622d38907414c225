/** Courses that we make together with a partner, for people whom that partner knows. */
@ApplicationModule(allowedDependencies = {"library", "form", "partner", "course", "referral"})
package nl.wegwijs.collaboration;

import org.springframework.modulith.ApplicationModule;
