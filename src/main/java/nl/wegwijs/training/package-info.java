/**
 * Trainings in which people at a partner learn to see who could use help: asked for, planned, given, judged,
 * and held against the signals of that partner before and after.
 */
@ApplicationModule(allowedDependencies = {"library", "partner", "referral"})
package nl.wegwijs.training;

import org.springframework.modulith.ApplicationModule;
