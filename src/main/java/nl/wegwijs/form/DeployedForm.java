package nl.wegwijs.form;

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

/** A form as it was deployed: all parts in order, its fields by key in order, and the keys it computes itself. */
public record DeployedForm(String id, List<FormField> parts, Map<String, FormField> fields, Set<String> computed) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static DeployedForm read(InputStream source) {
        try (source) {
            return of(JSON.readTree(source));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static DeployedForm of(JsonNode form) {
        DeployedForm deployed = new DeployedForm(form.path("id").asText(), new ArrayList<>(), new LinkedHashMap<>(),
                new HashSet<>());
        deployed.collect(form, List.of());
        return deployed;
    }

    private void collect(JsonNode parent, List<JsonNode> groups) {
        for (JsonNode component : parent.path("components")) {
            FormField field = new FormField(component, groups);
            parts.add(field);
            if (component.has("components")) {
                List<JsonNode> inner = new ArrayList<>(groups);
                inner.add(component);
                collect(component, inner);
            } else if (field.isInput()) {
                fields.put(field.key(), field);
            } else if (!field.key().isEmpty()) {
                computed.add(field.key());
            }
        }
    }
}
