package nl.wegwijs.process;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import nl.wegwijs.form.FormValues;

/**
 * The same for a form that starts something. Bean name = process key + {@code Start}.
 * {@code submit} makes one desk call and returns the id of the instance that this started,
 * never null: it may be over already.
 */
record StartFormBinding(Supplier<Map<String, Object>> options, Function<FormValues, String> submit) {

    static StartFormBinding of(Supplier<Map<String, Object>> options, Function<FormValues, String> submit) {
        return new StartFormBinding(options, submit);
    }
}
