package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.wegwijs.library.Refusal;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Between a binding's plain values and what the web apps send: lists travel as JSON text. */
final class FormData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormData() {
    }

    static VariableMap shown(Map<String, Object> data) {
        VariableMap shown = Variables.createVariables();
        data.forEach((key, value) -> {
            if (value instanceof Iterable<?> || value instanceof Map<?, ?>) {
                shown.putValueTyped(key, Variables.serializedObjectValue(text(value))
                        .serializationDataFormat("application/json")
                        .objectTypeName("java.util.ArrayList").create());
            } else {
                shown.putValue(key, value);
            }
        });
        return shown;
    }

    /** Never turns text into Java objects other than lists, maps, texts, numbers and booleans. */
    static Map<String, Object> received(Map<String, Object> submitted) {
        Map<String, Object> plain = new HashMap<>();
        if (submitted != null) {
            submitted.keySet().forEach(key -> plain.put(key, submitted instanceof VariableMap typed
                    ? plain(typed.getValueTyped(key)) : submitted.get(key)));
        }
        return plain;
    }

    private static Object plain(TypedValue value) {
        if (!(value instanceof SerializableValue serialized) || serialized.getValueSerialized() == null) {
            return value instanceof SerializableValue || value == null ? null : value.getValue();
        }
        try {
            return JSON.readValue(serialized.getValueSerialized(), Object.class);
        } catch (JsonProcessingException unreadable) {
            throw Refusal.invalid(null, "TYPE", "Deze gegevens kan de server niet lezen.");
        }
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
