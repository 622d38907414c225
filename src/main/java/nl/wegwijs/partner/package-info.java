/**
 * The organisations around the library: what they are to us, whom we talk to there,
 * and the keys with which their systems reach our API.
 */
@ApplicationModule(allowedDependencies = "library")
package nl.wegwijs.partner;

import org.springframework.modulith.ApplicationModule;
