package nl.wegwijs.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Finds the binding of a form by the name of its task, and tells which fields came with the release. */
@Component
class FormBindings {

    private static final FormBinding NOTHING_KNOWN = FormBinding.of(task -> Map.of(), (task, values) -> Map.of());

    private final ListableBeanFactory beans;

    FormBindings(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** A task that a process owner added has no binding; all its fields are the owner's. */
    FormBinding ofTask(String key) {
        return knows(key) ? beans.getBean(key, FormBinding.class) : NOTHING_KNOWN;
    }

    boolean knows(String key) {
        return beans.containsBean(key) && beans.isTypeMatch(key, FormBinding.class);
    }

    Optional<StartFormBinding> ofProcess(String key) {
        String name = key + "Start";
        return beans.containsBean(name) ? Optional.of(beans.getBean(name, StartFormBinding.class)) : Optional.empty();
    }

    /** Splits answers into those of the released form and those of fields that an owner added. */
    FormValues split(DeployedForm form, Map<String, Object> answers) {
        Map<String, Object> known = new HashMap<>(answers);
        Map<String, Object> extra = new HashMap<>(answers);
        extra.keySet().removeAll(released(form));
        known.keySet().removeAll(extra.keySet());
        return new FormValues(known, extra);
    }

    // A form that only cases of an earlier release still have came with that one, whole.
    private Set<String> released(DeployedForm form) {
        ClassPathResource file = new ClassPathResource("forms/" + form.id() + ".form");
        if (!form.id().matches("[a-z0-9-]+") || !file.exists()) {
            return knows(taskOf(form.id())) ? form.fields().keySet() : Set.of();
        }
        try {
            return DeployedForm.read(file.getInputStream()).fields().keySet();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String taskOf(String formId) {
        return Pattern.compile("-(.)").matcher(formId).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
