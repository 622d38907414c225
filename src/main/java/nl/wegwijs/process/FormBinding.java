package nl.wegwijs.process;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import nl.wegwijs.form.FormValues;

/**
 * What a task's form shows and where its answers go. Bean name = task id. {@code load} gives the
 * values by field key, and lists of {@code {label, value}} for the options; {@code submit} makes
 * one desk call and returns the routing variables: codes, booleans and numbers, nothing else.
 */
record FormBinding(Function<FormTask, Map<String, Object>> load,
        BiFunction<FormTask, FormValues, Map<String, Object>> submit) {

    static FormBinding of(Function<FormTask, Map<String, Object>> load,
            BiFunction<FormTask, FormValues, Map<String, Object>> submit) {
        return new FormBinding(load, submit);
    }
}
