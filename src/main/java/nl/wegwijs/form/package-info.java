/** The language of forms: fields, conditions, rules and the page they make, without the engine that keeps the files. */
@ApplicationModule(allowedDependencies = "library")
package nl.wegwijs.form;

import org.springframework.modulith.ApplicationModule;
