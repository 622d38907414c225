package nl.wegwijs.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A form as it was deployed: its id, its fields by key in order, and the keys it computes itself. */
record DeployedForm(String id, Map<String, FormField> fields, Set<String> computed) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static DeployedForm read(InputStream source) {
        try (source) {
            return of(JSON.readTree(source));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static DeployedForm of(JsonNode form) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        Set<String> computed = new HashSet<>();
        collect(form, List.of(), fields, computed);
        return new DeployedForm(form.path("id").asText(), fields, computed);
    }

    private static void collect(JsonNode parent, List<JsonNode> groups, Map<String, FormField> fields,
            Set<String> computed) {
        for (JsonNode component : parent.path("components")) {
            FormField field = new FormField(component, groups);
            if (component.has("components")) {
                List<JsonNode> inner = new ArrayList<>(groups);
                inner.add(component);
                collect(component, inner, fields, computed);
            } else if (field.isInput()) {
                fields.put(field.key(), field);
            } else if (!field.key().isEmpty()) {
                computed.add(field.key());
            }
        }
    }
}
