package nl.wegwijs.process;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.form.DeployedForm;
import nl.wegwijs.form.FormField;

/** A changed form still brings what the system reads from it, and asks in a way that can be checked. */
final class FormDraftCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FeelCheck feel;
    private final PersonalDataCheck persons;

    FormDraftCheck(FeelCheck feel, PersonalDataCheck persons) {
        this.feel = feel;
        this.persons = persons;
    }

    /** Shipped: the release's form of this name, or null for an owner's own. Taken: variables that are the system's. */
    void check(String file, byte[] content, byte[] shipped, Set<String> taken, ModelProblems problems) {
        DeployedForm form = read(content);
        DeployedForm known = shipped == null ? null : read(shipped);
        if (!file.equals(form.id() + ".form")) {
            problems.add(null, "Het id van het formulier moet de naam van het bestand zijn.");
        }
        for (FormField field : form.parts()) {
            words(field, problems);
            JsonNode hide = field.component().path("conditional").path("hide");
            if (!hide.asText("").isBlank() && !feel.isExpression(hide.asText().replaceFirst("^=", ""))) {
                problems.add(name(field), "de voorwaarde om te verbergen is niet te lezen.");
            }
            lists(field, known, problems);
        }
        form.fields().values().forEach(field -> asked(field, known, taken, problems));
        if (known != null) {
            still(form, known, problems);
        }
    }

    private void words(FormField field, ModelProblems problems) {
        for (String words : new String[] {"label", "dateLabel", "timeLabel", "description", "text"}) {
            persons.words(name(field), field.component().path(words).asText(""), problems);
        }
    }

    private static void lists(FormField field, DeployedForm known, ModelProblems problems) {
        String list = field.component().path("valuesKey").asText("");
        if (!list.isEmpty() && !lists(known).contains(list)) {
            problems.add(name(field), "de lijst '" + list + "' kent het systeem hier niet.");
        }
    }

    private static Set<String> lists(DeployedForm form) {
        Set<String> lists = new TreeSet<>();
        if (form != null) {
            form.parts().forEach(part -> lists.add(part.component().path("valuesKey").asText("")));
        }
        return lists;
    }

    private static void asked(FormField field, DeployedForm known, Set<String> taken, ModelProblems problems) {
        JsonNode rules = field.component().path("validate");
        String key = field.key();
        if (field.label().equals(key)) {
            problems.add(key, "schrijf erbij wat u vraagt (label).");
        }
        if (field.isText() && !rules.has("maxLength") && !rules.has("pattern")) {
            problems.add(key, "zeg hoe lang het antwoord mag zijn (maximum length).");
        }
        if (field.isChoice() && !field.component().has("values") && !field.component().has("valuesKey")
                && !field.component().has("valuesExpression")) {
            problems.add(key, "geef de keuzes.");
        }
        for (JsonNode option : field.component().path("values")) {
            if (!option.path("value").asText().matches("[A-Z0-9_]+|[a-z]{2}")) {
                problems.add(key, "de waarde van een keuze is een code in hoofdletters.");
                break;
            }
        }
        boolean marked = "true".equals(field.component().path("properties").path("processVariable").asText());
        if (marked && !field.isRouting()) {
            problems.add(key, "een tekst komt nooit in het proces; haal 'processVariable' weg.");
        } else if (marked && (known == null || !known.fields().containsKey(key)) && taken.contains(key)) {
            problems.add(key, "deze sleutel gebruikt het systeem zelf; kies een andere.");
        }
    }

    private static void still(DeployedForm form, DeployedForm known, ModelProblems problems) {
        known.fields().forEach((key, field) -> {
            FormField now = form.fields().get(key);
            if (now == null) {
                problems.add(key, "deze vraag heeft het systeem nodig; zet haar terug.");
            } else if (!now.type().equals(field.type())) {
                problems.add(key, "deze vraag moet een '" + field.type() + "' blijven.");
            } else {
                Set<String> codes = codes(field);
                if (!codes.isEmpty() && !codes.containsAll(codes(now))) {
                    problems.add(key, "het systeem kent een van deze keuzes niet.");
                }
            }
        });
    }

    private static Set<String> codes(FormField field) {
        Set<String> codes = new TreeSet<>();
        field.component().path("values").forEach(option -> codes.add(option.path("value").asText()));
        return codes;
    }

    private static String name(FormField field) {
        return field.key().isEmpty() ? field.component().path("id").asText("") : field.key();
    }

    private static DeployedForm read(byte[] content) {
        try {
            return DeployedForm.of(JSON.readTree(content));
        } catch (java.io.IOException unreadable) {
            throw new org.camunda.bpm.model.xml.ModelException(unreadable.getMessage());
        }
    }
}
