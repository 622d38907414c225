package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes option lists into a start form, since the task list loads no data for it: the list named
 * by {@code valuesKey} becomes fixed values, a list named in {@code valuesExpression} is written out there.
 */
final class StartFormOptions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StartFormOptions() {
    }

    static InputStream into(InputStream source, Map<String, Object> options) {
        try (source) {
            JsonNode form = JSON.readTree(source);
            fill(form, options);
            return new ByteArrayInputStream(JSON.writeValueAsBytes(form));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void fill(JsonNode parent, Map<String, Object> options) {
        for (JsonNode component : parent.path("components")) {
            ObjectNode field = (ObjectNode) component;
            String key = field.path("valuesKey").asText("");
            if (options.containsKey(key)) {
                field.remove("valuesKey");
                field.set("values", JSON.valueToTree(options.get(key)));
            }
            if (field.hasNonNull("valuesExpression")) {
                field.put("valuesExpression", writtenOut(field.get("valuesExpression").asText(), options));
            }
            fill(field, options);
        }
    }

    // JSON lists and objects are FEEL lists and contexts too.
    private static String writtenOut(String expression, Map<String, Object> options) {
        String text = expression;
        for (Map.Entry<String, Object> option : options.entrySet()) {
            text = Pattern.compile("\\b" + Pattern.quote(option.getKey()) + "\\b(?!\\s*:)").matcher(text)
                    .replaceAll(Matcher.quoteReplacement(FormData.text(option.getValue())));
        }
        return text;
    }
}
