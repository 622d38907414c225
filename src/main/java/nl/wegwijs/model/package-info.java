/**
 * The files that steer the work, in the hands of process owners: drafts that are checked before they
 * go live, what is live and since when, and the way back. It knows files, not the engine that runs them.
 */
@ApplicationModule(allowedDependencies = "library")
package nl.wegwijs.model;

import org.springframework.modulith.ApplicationModule;
