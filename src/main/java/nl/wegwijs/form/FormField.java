package nl.wegwijs.form;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** One component of a deployed form, with the groups around it (for what hides them). */
public record FormField(JsonNode component, List<JsonNode> groups) {

    public String key() {
        return component.path("key").asText("");
    }

    public String type() {
        return component.path("type").asText("");
    }

    public boolean isInput() {
        return !key().isEmpty() && !"expression".equals(type());
    }

    public boolean isText() {
        return "textfield".equals(type()) || "textarea".equals(type());
    }

    public boolean isChoice() {
        return "select".equals(type()) || "radio".equals(type()) || isList();
    }

    public boolean isList() {
        return "checklist".equals(type()) || "taglist".equals(type());
    }

    /** What the person reads beside the field. */
    public String label() {
        for (String name : new String[] {"label", "dateLabel", "timeLabel"}) {
            String label = component.path(name).asText("");
            if (!label.isBlank() && !label.startsWith("=")) {
                return label.strip();
            }
        }
        return key();
    }

    /** What helps to answer, or null. */
    String hint() {
        String hint = component.path("description").asText("");
        return hint.isBlank() ? null : hint.strip();
    }

    JsonNode rule(String name) {
        return component.path("validate").path(name);
    }

    /** The expressions that hide this field, its own and those of its groups. */
    List<String> hiding() {
        List<String> expressions = new ArrayList<>();
        for (JsonNode group : groups) {
            add(expressions, group);
        }
        add(expressions, component);
        return expressions;
    }

    /** A process owner may mark an added field as one that steers the path; text never does. */
    public boolean isRouting() {
        JsonNode mark = component.path("properties").path("processVariable");
        return "true".equals(mark.asText()) && List.of("select", "radio", "checkbox", "number", "datetime")
                .contains(type());
    }

    private static void add(List<String> expressions, JsonNode component) {
        String hide = component.path("conditional").path("hide").asText("");
        if (!hide.isBlank()) {
            expressions.add(hide);
        }
    }
}
