package nl.wegwijs.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import nl.wegwijs.form.DeployedForm;
import nl.wegwijs.form.FormValues;

/**
 * The only values a form passes to the engine: codes, ids, ISO dates, booleans and numbers.
 * A text with a space or a letter outside ASCII stops the submit: it could be about a person.
 */
final class RoutingValues {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:+-]{0,100}");

    private RoutingValues() {
    }

    /** What the binding returned, and the owner's fields that are marked to steer the path. */
    static Map<String, Object> of(DeployedForm form, FormValues values, Map<String, Object> returned) {
        Map<String, Object> routing = new HashMap<>();
        values.extra().forEach((key, value) -> {
            if (form.fields().get(key).isRouting()) {
                routing.put(key, value instanceof BigDecimal number ? plain(number) : value);
            }
        });
        routing.putAll(returned);
        routing.forEach(RoutingValues::require);
        return routing;
    }

    private static Object plain(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? (Object) number.intValueExact() : number.doubleValue();
    }

    private static void require(String key, Object value) {
        boolean fits = value == null || value instanceof Boolean || value instanceof Integer
                || value instanceof Long || value instanceof Double
                || value instanceof String text && CODE.matcher(text).matches();
        if (!fits) {
            throw new IllegalStateException("The routing variable " + key + " must be a code, a number or a boolean");
        }
    }
}
