/** Courses that we make with a partner: for people whom that partner knows, or given together for everybody. */
@ApplicationModule(allowedDependencies = {"library", "form", "partner", "course", "referral"})
package nl.wegwijs.collaboration;

import org.springframework.modulith.ApplicationModule;
