package nl.wegwijs.process;

import java.util.List;

/**
 * The way that an example case went: its steps in order, how it ended, and what held it up (a sentence,
 * or null). Holds no person.
 */
record CasePath(String code, String title, List<Step> steps, String outcome, String heldUp) {

    /** A step of a model; the role is that of a task, the day is counted from the first. */
    record Step(String process, String id, String name, String type, String role, long day) {
    }

    /** Whether this way comes by that step too. */
    public boolean has(Step step) {
        return steps.stream().anyMatch(one -> one.process().equals(step.process()) && one.id().equals(step.id()));
    }

    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isDone() {
        return heldUp == null;
    }
}
