package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps with the case the answers that no binding reads; there they are erased with it. */
@Component
class OwnerFields {

    private final ApplicationEventPublisher facts;

    OwnerFields(ApplicationEventPublisher facts) {
        this.facts = facts;
    }

    void remember(FormTask task, Map<String, Object> answers) {
        if (!answers.isEmpty()) {
            facts.publishEvent(new Answered(task, answers));
        }
    }

    /** Fields of the released form, by task and field: other forms may have a field of that name. */
    void rememberUnread(FormTask task, Map<String, Object> answers) {
        Map<String, Object> named = new HashMap<>();
        answers.forEach((field, answer) -> named.put(task.key() + "." + field, answer));
        remember(task, named);
    }

    /** To be kept in the same transaction. */
    record Answered(FormTask task, Map<String, Object> answers) {
    }
}
