/**
 * What people can learn, with us or with a partner: the offerings, the groups that run,
 * the seats in them, and the agreed routes from one offering to the next.
 */
@ApplicationModule(allowedDependencies = {"library", "partner", "api"})
package nl.wegwijs.course;

import org.springframework.modulith.ApplicationModule;
