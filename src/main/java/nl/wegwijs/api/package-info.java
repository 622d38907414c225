/**
 * The door for partners' systems: who may call and how often, how a message is read, answered once
 * and refused. What is asked for lives in the rooms behind it.
 */
@ApplicationModule(allowedDependencies = {"library", "form", "partner"})
package nl.wegwijs.api;

import org.springframework.modulith.ApplicationModule;
