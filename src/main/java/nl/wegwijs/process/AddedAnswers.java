package nl.wegwijs.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormField;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.form.ReleasedForms;

/** What was answered to the questions that a process owner added to the signal, as colleagues read it. */
@Component
class AddedAnswers {

    private final ReleasedForms forms;

    AddedAnswers(ReleasedForms forms) {
        this.forms = forms;
    }

    /** One line per question that the newest form still has, in its order. */
    List<String> lines(Map<String, Object> kept) {
        return FormValues.added(forms.latest("signal")).values().stream()
                .filter(field -> kept.get(field.key()) != null)
                .map(field -> "**" + field.label() + ":** " + words(field, kept.get(field.key()))).toList();
    }

    private static String words(FormField field, Object answer) {
        if (answer instanceof Collection<?> many) {
            return many.stream().map(one -> words(field, one)).collect(Collectors.joining(", "));
        }
        if (answer instanceof Boolean yes) {
            return yes ? "ja" : "nee";
        }
        return StreamSupport.stream(field.component().path("values").spliterator(), false)
                .filter(option -> Objects.equals(option.path("value").asText(), answer.toString()))
                .map(option -> option.path("label").asText()).findFirst().orElse(answer.toString());
    }
}
