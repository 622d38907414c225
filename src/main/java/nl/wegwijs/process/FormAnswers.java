package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;

import nl.wegwijs.library.TextFilter;
import org.springframework.stereotype.Component;

/** From what a browser sent to answers a desk can trust: types, rules, text filter, word warnings. */
@Component
class FormAnswers {

    private final FormRules rules;
    private final TextFilter filter;
    private final WordWarnings warnings;
    private final FormBindings bindings;

    FormAnswers(FormRules rules, TextFilter filter, WordWarnings warnings, FormBindings bindings) {
        this.rules = rules;
        this.filter = filter;
        this.warnings = warnings;
        this.bindings = bindings;
    }

    FormValues accepted(String formId, String user, String caseNumber, DeployedForm form,
            Map<String, Object> submitted, Map<String, Object> data) {
        Map<String, Object> given = rules.accepted(form, FormData.received(submitted), data);
        Map<String, String> texts = new HashMap<>();
        given.forEach((key, value) -> {
            if (form.fields().get(key).isText()) {
                filter.check(key, (String) value);
                texts.put(key, (String) value);
            }
        });
        warnings.check(formId, user, caseNumber, texts);
        return bindings.split(form, given);
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
