package nl.wegwijs.form;

import java.util.Map;

/** Works out the FEEL expressions of a form over its data, as the browser does; the engine's room supplies it. */
public interface Feel {

    /** Null when the expression cannot be worked out. */
    Object value(String expression, Map<String, Object> data);

    /** True only when the expression says so; one that cannot be worked out hides nothing. */
    default boolean isTrue(String expression, Map<String, Object> data) {
        return Boolean.TRUE.equals(value(expression, data));
    }
}
