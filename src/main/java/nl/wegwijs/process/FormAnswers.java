package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;

import nl.wegwijs.form.DeployedForm;
import nl.wegwijs.form.FormRules;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.TextFilter;
import org.springframework.stereotype.Component;

/** From what a browser sent to answers a desk can trust: types, rules, text filter, word warnings. */
@Component
class FormAnswers {

    private final FormRules rules;
    private final TextFilter filter;
    private final WordWarnings warnings;

    FormAnswers(FormRules rules, TextFilter filter, WordWarnings warnings) {
        this.rules = rules;
        this.filter = filter;
        this.warnings = warnings;
    }

    FormValues accepted(String formId, String user, String caseNumber, DeployedForm form,
            Map<String, Object> submitted, Map<String, Object> data) {
        Map<String, Object> given = rules.fillIn(form, FormData.received(submitted), data).accepted();
        Map<String, String> texts = new HashMap<>();
        given.forEach((key, value) -> {
            if (form.fields().get(key).isText()) {
                filter.check(key, (String) value);
                texts.put(key, (String) value);
            }
        });
        warnings.check(formId, user, caseNumber, texts);
        return FormValues.of(form, given);
    }

    /** Remembers a word warning after the refused transaction is over. */
    void warningOnce(Runnable submit) {
        try {
            submit.run();
        } catch (WordWarnings.Warning warning) {
            warnings.remember(warning);
            throw warning.refusal();
        }
    }
}
