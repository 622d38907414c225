package nl.wegwijs.process;

import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Finds the binding of a form by the name of its task. */
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
}
