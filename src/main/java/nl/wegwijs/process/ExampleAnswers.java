package nl.wegwijs.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.DeployedForm;
import nl.wegwijs.form.FormField;
import nl.wegwijs.library.WorkCalendar;

/**
 * What is filled in on a form of an example case: what its script says, else what is usual, and for
 * questions that an owner added the first answer that is allowed.
 */
@Component
class ExampleAnswers {

    // {+5 10:00} is a moment after so many working days, {-} is nothing, {shown x} is what the form shows, {group} is a name.
    private static final Pattern DAY = Pattern.compile("\\{\\+(\\d+)(?: (\\d\\d:\\d\\d))?}");
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SHOWN = Pattern.compile("\\{shown (\\w+)}");
    private static final Pattern FIRST = Pattern.compile("\\{first (\\w+)}");

    private final DemoAnswers usual;
    private final DemoDossier dossier;
    private final FormService forms;
    private final WorkCalendar calendar;
    private final Clock clock;

    ExampleAnswers(DemoAnswers usual, DemoDossier dossier, FormService forms, WorkCalendar calendar, Clock clock) {
        this.usual = usual;
        this.dossier = dossier;
        this.forms = forms;
        this.calendar = calendar;
        this.clock = clock;
    }

    Map<String, Object> to(Task task, Map<String, Object> script, Map<String, Object> shown, Map<String, Object> names) {
        Map<String, Object> answers = new HashMap<>(added(task));
        if (script != null) {
            answers.putAll(looked(script, shown, names));
        } else if (usual.knows(task.getTaskDefinitionKey())) {
            Map<String, Object> seen = new HashMap<>(shown);
            seen.putAll(dossier.of(task));
            answers.putAll(usual.to(task.getTaskDefinitionKey(), seen, new DemoDice(LocalDate.EPOCH)));
        }
        answers.values().removeIf(java.util.Objects::isNull);
        return answers;
    }

    Map<String, Object> looked(Map<String, Object> script, Map<String, Object> shown, Map<String, Object> names) {
        Map<String, Object> found = new HashMap<>();
        script.forEach((key, value) -> found.put(key, looked(value, shown, names)));
        found.values().removeIf(java.util.Objects::isNull);
        return found;
    }

    private Object looked(Object value, Map<String, Object> shown, Map<String, Object> names) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> looked(one, shown, names)).filter(java.util.Objects::nonNull).toList();
        }
        if (!(value instanceof String text)) {
            return value;
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalDate on = calendar.plus(LocalDate.now(clock), Integer.parseInt(day.group(1)));
            return day.group(2) == null ? on.toString() : on + "T" + day.group(2);
        }
        Matcher seen = SHOWN.matcher(text);
        if (seen.matches()) {
            return shown.get(seen.group(1));
        }
        Matcher first = FIRST.matcher(text);
        if (first.matches()) {
            return shown.get(first.group(1)) instanceof List<?> list && !list.isEmpty()
                    ? ((Map<?, ?>) list.get(0)).get("value") : null;
        }
        Matcher named = NAMED.matcher(text);
        if (!named.matches()) {
            return text;
        }
        Object known = names.get(named.group(1));
        return known == null || known instanceof Integer ? known : known.toString();
    }

    /** The least that the questions of this form ask for, as far as nobody in the house knows them. */
    private Map<String, Object> added(Task task) {
        try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
            Map<String, Object> answers = new HashMap<>();
            DeployedForm.read(form).fields().forEach((key, field) -> {
                if (field.component().path("validate").path("required").asBoolean() && !isHidden(field)) {
                    answers.put(key, least(field));
                }
            });
            return answers;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Whether a formula hides it is not looked into: only what is always asked is answered.
    private static boolean isHidden(FormField field) {
        return field.component().has("conditional") || field.groups().stream().anyMatch(group -> group.has("conditional"));
    }

    private Object least(FormField field) {
        JsonNode first = field.component().path("values").path(0).path("value");
        return switch (field.type()) {
            case "checkbox" -> true;
            case "number" -> field.component().path("validate").path("min").asInt(1);
            case "datetime" -> LocalDate.now(clock).toString();
            case "select", "radio" -> first.isMissingNode() ? null : first.asText();
            case "checklist", "taglist" -> first.isMissingNode() ? null : List.of(first.asText());
            default -> field.isText() ? "Voorbeeld" : null;
        };
    }
}
