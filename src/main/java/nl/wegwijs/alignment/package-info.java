/** What we and our partners offer together: what is missing, what is given twice, and what we agree about it. */
@ApplicationModule(allowedDependencies = {"library", "partner", "course", "placement"})
package nl.wegwijs.alignment;

import org.springframework.modulith.ApplicationModule;
