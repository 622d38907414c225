package nl.wegwijs.process;

import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the answers to fields that a process owner added with the case, where they are erased with it. */
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

    /** To be kept in the same transaction. */
    record Answered(FormTask task, Map<String, Object> answers) {
    }
}
