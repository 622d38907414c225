/**
 * From a signal to a case and its close: judging, calling, intake, goals, advice, sending on, and
 * what the referrer hears of it.
 */
@ApplicationModule(allowedDependencies = {"library", "form", "partner", "api", "participant", "course"})
package nl.wegwijs.referral;

import org.springframework.modulith.ApplicationModule;
