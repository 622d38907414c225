/** Who helps as a volunteer, what each of them needs before they may begin, and when there are too few. */
@ApplicationModule(allowedDependencies = {"library", "partner"})
package nl.wegwijs.volunteer;

import org.springframework.modulith.ApplicationModule;
