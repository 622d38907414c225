package nl.wegwijs.process;

import java.util.Map;

import nl.wegwijs.form.FormValues;

/**
 * What each result of a form does to the domain, by {@code task.RESULT}; the result goes on into the routing variable.
 * Results that a form of today no longer offers stay here as long as a released model uses them.
 */
record FormSteps<D, I>(String variable, Map<String, Step<D, I>> steps) {

    interface Step<D, I> {

        void take(D desk, I id, FormValues form);
    }

    Map<String, Object> take(FormTask task, D desk, I id, FormValues form) {
        String result = form.code("result");
        steps.get(task.key() + "." + result).take(desk, id, form);
        return Map.of(variable, result);
    }
}
