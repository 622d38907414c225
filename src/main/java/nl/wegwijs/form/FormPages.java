package nl.wegwijs.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import nl.wegwijs.form.FormPage.Option;
import nl.wegwijs.form.FormPage.Part;
import nl.wegwijs.library.FieldProblem;

/** Makes the page of a form for a browser that may lack JavaScript: conditions are worked out here. */
@Component
public class FormPages {

    /** Names the fields that the page showed, so that a question called up by an answer is no mistake yet. */
    static final String SHOWN = "_shown";

    private final ReleasedForms forms;
    private final FormRules rules;
    private final FormTextParts texts;
    private final Clock clock;

    FormPages(ReleasedForms forms, FormRules rules, FormTextParts texts, Clock clock) {
        this.forms = forms;
        this.rules = rules;
        this.texts = texts;
        this.clock = clock;
    }

    /** The page of a released form before anything was filled in. Fields whose key stands in the data are not asked. */
    public FormPage empty(String formId, Map<String, Object> data) {
        return empty(forms.latest(formId), data);
    }

    /** The page after a post; values of fields that the form lacks are left aside. */
    public FormPage posted(String formId, MultiValueMap<String, String> post, Map<String, Object> data) {
        return posted(forms.latest(formId), post, data);
    }

    /** The page with the questions that the answers so far call up, before anything is judged. */
    public FormPage asked(String formId, MultiValueMap<String, String> post, Map<String, Object> data) {
        DeployedForm form = forms.latest(formId);
        return page(form, answers(form, post, data), data, Set.of());
    }

    FormPage empty(DeployedForm form, Map<String, Object> data) {
        return page(form, Map.of(), data, Set.of());
    }

    FormPage posted(DeployedForm form, MultiValueMap<String, String> post, Map<String, Object> data) {
        return page(form, answers(form, post, data), data, Set.copyOf(post.getOrDefault(SHOWN, List.of())));
    }

    private FormPage page(DeployedForm form, Map<String, Object> answers, Map<String, Object> data, Set<String> shown) {
        Filled filled = rules.fillIn(form, answers, data, data.keySet());
        List<FieldProblem> problems = filled.problems().stream().filter(problem -> shown.contains(problem.field())).toList();
        Map<String, String> wrong = problems.stream()
                .collect(Collectors.toMap(FieldProblem::field, FieldProblem::message));
        List<Part> parts = new ArrayList<>();
        for (FormField field : form.parts()) {
            if (!data.containsKey(field.key()) && rules.isShown(field, filled.data())) {
                parts.add(part(field, answers.get(field.key()), wrong.get(field.key()), filled.data()));
            }
        }
        boolean isNew = !shown.isEmpty() && filled.problems().size() > problems.size();
        return new FormPage(form, parts, problems, isNew, filled);
    }

    private Part part(FormField field, Object answer, String problem, Map<String, Object> data) {
        String kind = switch (field.type()) {
            case "textfield", "number" -> "input";
            case "checklist", "taglist" -> "checklist";
            case "datetime" -> field.component().path("subtype").asText("date");
            default -> field.type();
        };
        List<?> chosen = answer instanceof List<?> many ? many : answer == null ? List.of() : List.of(answer);
        List<Option> options = rules.options(field, data).entrySet().stream()
                .map(option -> new Option(option.getKey(), option.getValue(), chosen.contains(option.getKey()))).toList();
        return new Part(field.component().path("id").asText(), kind, field.key(), field.label(), field.hint(), rules.isRequired(field, data),
                texts.html(field, data), options, answer == null ? null : answer.toString(), problem, firstDay(field),
                field.rule("maxLength").asText(null), purpose(field));
    }

    private String firstDay(FormField field) {
        return field.component().path("disallowPassedDates").asBoolean() ? LocalDate.now(clock).toString() : null;
    }

    // What helps a phone to show the right keys; filling in by itself is off: the data are somebody else's.
    private static String purpose(FormField field) {
        return "number".equals(field.type()) ? "numeric"
                : field.key().toLowerCase(Locale.ROOT).contains("phone") ? "tel"
                : "email".equals(field.rule("validationType").asText()) ? "email" : "text";
    }

    // A browser sends text; the rules want what the task list sends.
    private static Map<String, Object> answers(DeployedForm form, MultiValueMap<String, String> post,
            Map<String, Object> data) {
        Map<String, Object> answers = new HashMap<>();
        form.fields().forEach((key, field) -> {
            List<String> sent = data.containsKey(key) ? null : post.get(key);
            if (sent != null) {
                answers.put(key, field.isList() ? sent.stream().filter(value -> !value.isEmpty()).toList()
                        : "checkbox".equals(field.type()) ? (Object) "true".equals(sent.get(0))
                        : "number".equals(field.type()) ? number(sent.get(0)) : sent.get(0));
            }
        });
        return answers;
    }

    private static Object number(String typed) {
        try {
            return typed.isBlank() ? "" : new BigDecimal(typed.strip());
        } catch (NumberFormatException noNumber) {
            return typed;
        }
    }
}
