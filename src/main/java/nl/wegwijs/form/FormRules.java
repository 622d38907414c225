package nl.wegwijs.form;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import nl.wegwijs.library.FieldProblem;
import nl.wegwijs.library.Refusal;
import org.springframework.stereotype.Component;

/**
 * Holds submitted values against the form as it was deployed, as the browser does, but where it
 * counts. Hidden, read-only and disabled fields are dropped; a field that the form lacks is refused.
 */
@Component
public class FormRules {

    private final Feel feel;
    private final FieldRules rules;

    FormRules(Feel feel, Clock clock) {
        this.feel = feel;
        this.rules = new FieldRules(feel, clock);
    }

    /** The answers by key; the data are what the form was filled with, options included. */
    public Filled fillIn(DeployedForm form, Map<String, Object> submitted, Map<String, Object> data) {
        return fillIn(form, submitted, data, Set.of());
    }

    /** The same where the data already answer some of the fields: these are not asked. */
    Filled fillIn(DeployedForm form, Map<String, Object> submitted, Map<String, Object> data, Set<String> known) {
        Map<String, FieldProblem> problems = new LinkedHashMap<>();
        for (String key : submitted.keySet()) {
            if (!form.fields().containsKey(key) && !isComputed(key, form)) {
                throw Refusal.invalid(null, "UNKNOWN_FIELD", "Dit formulier kent een van de velden niet.");
            }
        }
        Map<String, Object> given = new LinkedHashMap<>();
        form.fields().forEach((key, field) -> {
            Object value = submitted.get(key);
            if (value != null && !known.contains(key) && !isFixed(field, data)) {
                noting(problems, field, () -> given.put(key, rules.typed(field, value)));
            }
        });
        Map<String, Object> fixed = new HashMap<>(data);
        fixed.keySet().retainAll(known);
        given.keySet().removeAll(hidden(form, given, data, fixed));
        Set<String> hidden = hidden(form, given, data, fixed);
        Map<String, Object> all = together(form, given, data, fixed);
        form.fields().forEach((key, field) -> {
            if (!hidden.contains(key) && !known.contains(key) && !isFixed(field, data) && !problems.containsKey(key)) {
                noting(problems, field, () -> rules.check(field, given.get(key), all));
            }
        });
        problems.keySet().removeAll(hidden);
        given.values().removeIf(value -> value == null);
        return new Filled(given, inOrder(form, problems), all);
    }

    private static void noting(Map<String, FieldProblem> problems, FormField field, Runnable rule) {
        try {
            rule.run();
        } catch (Refusal wrong) {
            problems.put(field.key(), new FieldProblem(field.key(), wrong.reason(), wrong.getMessage()));
        }
    }

    private static List<FieldProblem> inOrder(DeployedForm form, Map<String, FieldProblem> problems) {
        return form.fields().keySet().stream().map(problems::get).filter(Objects::nonNull).toList();
    }

    Map<String, String> options(FormField field, Map<String, Object> data) {
        return rules.options(field, data);
    }

    boolean isRequired(FormField field, Map<String, Object> data) {
        return rules.isRequired(field, data);
    }

    /** Whether the form shows this part, field or not, to somebody who filled it in so far. */
    boolean isShown(FormField part, Map<String, Object> data) {
        return part.hiding().stream().noneMatch(hide -> feel.isTrue(hide, data));
    }

    // A hidden field may hide the next, so this is repeated until nothing changes.
    private Set<String> hidden(DeployedForm form, Map<String, Object> given, Map<String, Object> data,
            Map<String, Object> fixed) {
        Set<String> hidden = new HashSet<>();
        boolean changed = true;
        while (changed) {
            Map<String, Object> visible = new HashMap<>(given);
            visible.keySet().removeAll(hidden);
            Map<String, Object> all = together(form, visible, data, fixed);
            changed = false;
            for (FormField field : form.fields().values()) {
                changed |= !hidden.contains(field.key())
                        && !isShown(field, all) && hidden.add(field.key());
            }
        }
        return hidden;
    }

    private boolean isFixed(FormField field, Map<String, Object> data) {
        return isSet(field.component().path("disabled"), data) || isSet(field.component().path("readonly"), data);
    }

    private boolean isSet(JsonNode mark, Map<String, Object> data) {
        return mark.asBoolean() || mark.asText("").startsWith("=") && feel.isTrue(mark.asText(), data);
    }

    // The browser posts the outcome of a form's own expressions; the server works them out itself.
    private static boolean isComputed(String key, DeployedForm form) {
        return form.computed().contains(key);
    }

    private static Map<String, Object> together(DeployedForm form, Map<String, Object> given, Map<String, Object> data,
            Map<String, Object> fixed) {
        Map<String, Object> all = new HashMap<>();
        form.fields().keySet().forEach(key -> all.put(key, null));
        all.putAll(data);
        form.fields().keySet().forEach(key -> all.put(key, given.get(key)));
        all.putAll(fixed);
        return all;
    }
}
