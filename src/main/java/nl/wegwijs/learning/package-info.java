/** What our own people and volunteers must learn: from the need, by what is bought or developed, to who can do it now. */
@ApplicationModule(allowedDependencies = {"library", "partner", "volunteer"})
package nl.wegwijs.learning;

import org.springframework.modulith.ApplicationModule;
