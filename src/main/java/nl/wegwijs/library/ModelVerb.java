package nl.wegwijs.library;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a bean to the expressions of models and decisions: its public methods may be called by
 * the given name, as in {@code ${norms.due(branch, 'firstContact')}}. Nothing else can be called.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ModelVerb {

    /** The name in the models. */
    String value();
}
