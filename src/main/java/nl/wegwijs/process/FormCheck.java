package nl.wegwijs.process;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A form may hold only what the task list can show, complete and keep safe. */
final class FormCheck {

    private static final Set<String> ALLOWED = Set.of("textfield", "textarea", "number", "datetime", "checkbox",
            "radio", "select", "checklist", "taglist", "group", "text", "table", "expression", "separator", "spacer");
    private static final int NEWEST_SCHEMA = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Answers the id of the form. */
    String check(byte[] source, ModelProblems problems) {
        try {
            JsonNode form = JSON.readTree(source);
            if (form.path("id").asText("").isBlank()) {
                problems.add(null, "Het formulier heeft geen id.");
            }
            if (form.path("schemaVersion").asInt(NEWEST_SCHEMA + 1) > NEWEST_SCHEMA) {
                problems.add(null, "Het formulier is gemaakt voor een nieuwere versie; kies Camunda 7.24.");
            }
            components(form, new HashSet<>(), problems);
            return form.path("id").asText();
        } catch (IOException unreadable) {
            problems.add(null, "Dit formulier is niet te lezen.");
            return "";
        }
    }

    private static void components(JsonNode parent, Set<String> keys, ModelProblems problems) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText("");
            String key = component.path("key").asText("");
            String name = key.isEmpty() ? component.path("id").asText("") : key;
            if (!ALLOWED.contains(type)) {
                problems.add(name, "het onderdeel '" + type + "' werkt niet in de takenlijst.");
            }
            if (!key.isEmpty() && !key.matches("[A-Za-z][A-Za-z0-9]*")) {
                problems.add(name, "de sleutel mag alleen letters en cijfers hebben.");
            }
            if (!key.isEmpty() && !keys.add(key)) {
                problems.add(name, "deze sleutel komt twee keer voor.");
            }
            if (component.hasNonNull("path")) {
                problems.add(name, "een groep mag geen pad hebben.");
            }
            components(component, keys, problems);
        }
    }
}
