package nl.wegwijs.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.form.DeployedForm;
import nl.wegwijs.form.Filled;
import nl.wegwijs.form.FormField;
import nl.wegwijs.form.FormRules;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.form.ReleasedForms;
import nl.wegwijs.library.FieldProblem;

/**
 * The fields that a process owner added to a form, as systems fill them in under {@code extra}. None of
 * them is compulsory here: a system that was built before the field came must go on working.
 */
@Component
public class AddedFields {

    private static final String UNDER = "extra";
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() { };

    private final ReleasedForms forms;
    private final FormRules rules;
    private final ObjectMapper json;

    AddedFields(ReleasedForms forms, FormRules rules, ObjectMapper json) {
        this.forms = forms;
        this.rules = rules;
        this.json = json;
    }

    /** The answers by key; what is wrong is noted by its path. Absent or null: no answers. */
    public Map<String, Object> read(String formId, JsonNode told, List<FieldProblem> problems) {
        if (told == null || told.isNull()) {
            return Map.of();
        }
        if (!told.isObject()) {
            problems.add(new FieldProblem(UNDER, "WRONG_TYPE", "Deze waarde heeft de verkeerde vorm."));
            return Map.of();
        }
        Map<String, Object> values = json.convertValue(told, VALUES);
        DeployedForm added = added(formId);
        values.keySet().stream().filter(key -> !added.fields().containsKey(key)).limit(1)
                .forEach(key -> problems.add(new FieldProblem(UNDER, "UNKNOWN_FIELD",
                        "Een van deze velden kennen we niet.")));
        values.keySet().retainAll(added.fields().keySet());
        Filled filled = rules.fillIn(added, values, Map.of());
        filled.problems().stream().filter(problem -> !problem.reason().equals("REQUIRED"))
                .forEach(problem -> problems.add(new FieldProblem(UNDER + "." + problem.field(), problem.reason(),
                        problem.message())));
        return filled.answers();
    }

    /** A JSON schema of each added field, by key. */
    Map<String, Object> schemas(String formId) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        added(formId).fields().forEach((key, field) -> schemas.put(key, schema(field)));
        return schemas;
    }

    // What is shown in a browser depends on other answers; a system decides for itself what it tells.
    private DeployedForm added(String formId) {
        DeployedForm form = forms.latest(formId);
        Map<String, FormField> fields = FormValues.added(form);
        return new DeployedForm(form.id(), List.copyOf(fields.values()), fields, Set.of());
    }

    private Map<String, Object> schema(FormField field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (field.type()) {
            case "checkbox" -> schema.put("type", "boolean");
            case "number" -> schema.put("type", "number");
            case "checklist", "taglist" -> {
                schema.put("type", "array");
                schema.put("items", choice(field));
            }
            case "select", "radio" -> schema.putAll(choice(field));
            case "datetime" -> {
                schema.put("type", "string");
                schema.put("format", switch (field.component().path("subtype").asText("date")) {
                    case "time" -> "time";
                    case "datetime" -> "date-time";
                    default -> "date";
                });
            }
            default -> {
                schema.put("type", "string");
                int longest = field.component().path("validate").path("maxLength").asInt(0);
                if (longest > 0) {
                    schema.put("maxLength", longest);
                }
            }
        }
        schema.put("description", field.label());
        return schema;
    }

    private static Map<String, Object> choice(FormField field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        List<String> values = field.component().path("values").findValuesAsText("value");
        if (!values.isEmpty()) {
            schema.put("enum", values);
        }
        return schema;
    }
}
