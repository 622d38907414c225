package nl.wegwijs.form;

import java.util.List;
import java.util.function.Function;

import nl.wegwijs.library.FieldProblem;
import nl.wegwijs.library.Refusal;

/**
 * What a page shows of a form: its parts from top to bottom with the answers so far, and what is wrong
 * with them. Complete only when every question that the answers call up is answered well.
 */
public record FormPage(DeployedForm form, List<Part> parts, List<FieldProblem> problems, boolean hasNewQuestions, Filled filled) {

    /**
     * A text ({@code html}, already safe), a heading or a field. {@code kind} names the template's fragment;
     * {@code value} is what was typed; {@code problem} (a sentence), {@code firstDay} that may be chosen and
     * {@code longest} length of a text may be null.
     */
    public record Part(String id, String kind, String key, String label, String hint, boolean required, String html,
            List<Option> options, String value, String problem, String firstDay, String longest, String purpose) {

        private Part wrong(FieldProblem found) {
            return new Part(id, kind, key, label, hint, required, html, options, value, found.message(), firstDay, longest, purpose);
        }

        public String describedBy() {
            String ids = (hint == null ? "" : key + "-hint ") + (problem == null ? "" : key + "-problem");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    /** One answer to choose. */
    public record Option(String value, String label, boolean chosen) {
    }

    /** Hands complete answers to a desk; the page again when something is missing or the desk refuses. */
    public <T> T handIn(Function<FormValues, T> desk, Function<FormPage, T> again) {
        if (!isComplete()) {
            return again.apply(this);
        }
        try {
            return desk.apply(FormValues.of(form, filled.accepted()));
        } catch (Refusal refusal) {
            return again.apply(refused(refusal));
        }
    }

    /** The page with all answers; the desk's sentence stands at the field, or above the form. */
    public FormPage refused(Refusal refusal) {
        FieldProblem problem = new FieldProblem(
                parts.stream().anyMatch(part -> part.key().equals(refusal.field())) ? refusal.field() : "form-parts",
                refusal.reason(), refusal.getMessage());
        return new FormPage(form, parts.stream().map(part -> part.key().equals(problem.field()) ? part.wrong(problem) : part)
                .toList(), List.of(problem), false, filled);
    }

    public boolean isComplete() {
        return filled.problems().isEmpty();
    }
}
