/**
 * The person, what that person agreed to, and who looked. Personal data lives here and nowhere else.
 */
@ApplicationModule(allowedDependencies = "library")
package nl.wegwijs.participant;

import org.springframework.modulith.ApplicationModule;
