/** The policy that we make together with partners: what we want to reach, what they think of it, and how it goes. */
@ApplicationModule(allowedDependencies = {"library", "partner"})
package nl.wegwijs.policy;

import org.springframework.modulith.ApplicationModule;
