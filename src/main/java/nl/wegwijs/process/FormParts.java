package nl.wegwijs.process;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.xml.ModelException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The questions and texts of a form, by key; a text without a key goes by its id. */
final class FormParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("textfield", "tekstvraag"),
            Map.entry("textarea", "lange tekstvraag"), Map.entry("number", "getalvraag"), Map.entry("select", "keuzelijst"),
            Map.entry("radio", "keuzevraag"), Map.entry("checkbox", "vinkje"), Map.entry("checklist", "vinkjeslijst"),
            Map.entry("taglist", "keuzelijst"), Map.entry("datetime", "datumvraag"), Map.entry("text", "tekst"),
            Map.entry("html", "tekst"), Map.entry("group", "groep"), Map.entry("separator", "lijn"),
            Map.entry("spacer", "witruimte"), Map.entry("table", "tabel"), Map.entry("button", "knop"),
            Map.entry("image", "beeld"));
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("label", "vraag"), Map.entry("text", "tekst"),
            Map.entry("description", "uitleg"), Map.entry("values", "antwoorden"), Map.entry("valuesKey", "antwoorden uit"),
            Map.entry("required", "verplicht"), Map.entry("hide", "verborgen als"), Map.entry("pattern", "patroon"),
            Map.entry("min", "minstens"), Map.entry("max", "hoogstens"), Map.entry("minLength", "minste tekens"),
            Map.entry("maxLength", "meeste tekens"), Map.entry("processVariable", "stuurt het proces"),
            Map.entry("readonly", "alleen lezen"), Map.entry("defaultValue", "vooraf ingevuld"));
    private static final Set<String> NOT_SAID = Set.of("id", "key", "type", "layout", "components");

    private FormParts() {
    }

    static Map<String, ModelDifference.Part> of(byte[] content) {
        try {
            Map<String, ModelDifference.Part> parts = new LinkedHashMap<>();
            components(JSON.readTree(content), parts);
            return parts;
        } catch (IOException unreadable) {
            throw new ModelException(unreadable.getMessage());
        }
    }

    private static void components(JsonNode owner, Map<String, ModelDifference.Part> parts) {
        for (JsonNode component : owner.path("components")) {
            String id = component.path("key").asText(component.path("id").asText());
            Map<String, String> properties = new LinkedHashMap<>();
            read(component, properties);
            String name = component.path("label").asText(component.path("text").asText(id));
            parts.put(id, new ModelDifference.Part(KINDS.getOrDefault(component.path("type").asText(),
                    component.path("type").asText()), name.isBlank() ? id : name,
                    ModelDifference.worded(properties, WORDS)));
            components(component, parts);
        }
    }

    private static void read(JsonNode node, Map<String, String> properties) {
        node.fields().forEachRemaining(field -> {
            if (NOT_SAID.contains(field.getKey())) {
                return;
            }
            if (field.getValue().isObject()) {
                read(field.getValue(), properties);
            } else {
                properties.put(field.getKey(), field.getValue().isArray() ? options(field.getValue()) : words(field.getValue()));
            }
        });
    }

    private static String words(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() ? "ja" : "nee" : value.asText();
    }

    private static String options(JsonNode list) {
        StringBuilder told = new StringBuilder();
        list.forEach(one -> told.append(told.isEmpty() ? "" : ", ").append(one.path("label").asText(one.asText()))
                .append(one.has("value") ? " (" + one.get("value").asText() + ")" : ""));
        return told.toString();
    }
}
