package nl.wegwijs.form;

import java.util.List;
import java.util.Map;

import nl.wegwijs.library.FieldProblem;
import nl.wegwijs.library.Refusal;

/**
 * A form as somebody filled it in: the answers by key, what is wrong in the order of the fields, and
 * every value the form's expressions may look at.
 */
public record Filled(Map<String, Object> answers, List<FieldProblem> problems, Map<String, Object> data) {

    /** The answers, or a refusal with the first that is wrong. */
    public Map<String, Object> accepted() {
        problems.stream().findFirst().ifPresent(first -> {
            throw Refusal.invalid(first.field(), first.reason(), first.message());
        });
        return answers;
    }
}
