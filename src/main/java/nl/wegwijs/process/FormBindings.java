package nl.wegwijs.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        return beans.containsBean(key) && beans.isTypeMatch(key, FormBinding.class)
                ? beans.getBean(key, FormBinding.class) : NOTHING_KNOWN;
    }

    Optional<StartFormBinding> ofProcess(String key) {
        String name = key + "Start";
        return beans.containsBean(name) ? Optional.of(beans.getBean(name, StartFormBinding.class)) : Optional.empty();
    }

    /** Splits answers into those of the released form and those of fields that an owner added. */
    FormValues split(DeployedForm form, Map<String, Object> answers) {
        Map<String, Object> known = new HashMap<>(answers);
        Map<String, Object> extra = new HashMap<>(answers);
        extra.keySet().removeAll(released(form.id()));
        known.keySet().removeAll(extra.keySet());
        return new FormValues(known, extra);
    }

    private static Set<String> released(String formId) {
        ClassPathResource file = new ClassPathResource("forms/" + formId + ".form");
        if (!formId.matches("[a-z0-9-]+") || !file.exists()) {
            return Set.of();
        }
        try {
            return DeployedForm.read(file.getInputStream()).fields().keySet();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
