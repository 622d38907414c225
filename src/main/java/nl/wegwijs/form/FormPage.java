package nl.wegwijs.form;

import java.util.List;

import nl.wegwijs.library.FieldProblem;
import nl.wegwijs.library.Refusal;

/**
 * What a page shows of a form: its parts from top to bottom with the answers so far, and what is wrong
 * with them. Complete only when every question that the answers call up is answered well.
 */
public record FormPage(List<Part> parts, List<FieldProblem> problems, boolean hasNewQuestions, Filled filled) {

    /**
     * A text ({@code html}, already safe), a heading or a field. {@code kind} names the template's fragment;
     * {@code value} is what was typed, {@code problem} a sentence or null, {@code least} and {@code most}
     * bounds of a day or number, or null.
     */
    public record Part(String id, String kind, String key, String label, String hint, boolean required, String html,
            List<Option> options, String value, String problem, String least, String most, String purpose) {

        private Part wrong(FieldProblem found) {
            return new Part(id, kind, key, label, hint, required, html, options, value, found.message(), least, most, purpose);
        }

        public String describedBy() {
            String ids = (hint == null ? "" : key + "-hint ") + (problem == null ? "" : key + "-problem");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    /** One answer to choose. */
    public record Option(String value, String label, boolean chosen) {
    }

    /** The same page after a desk refused: its sentence stands at the field, or above the form. */
    public FormPage refused(Refusal refusal) {
        FieldProblem problem = new FieldProblem(
                parts.stream().anyMatch(part -> part.key().equals(refusal.field())) ? refusal.field() : "form-parts",
                refusal.reason(), refusal.getMessage());
        return new FormPage(parts.stream().map(part -> part.key().equals(problem.field()) ? part.wrong(problem) : part)
                .toList(), List.of(problem), false, filled);
    }

    public boolean isComplete() {
        return filled.problems().isEmpty();
    }
}
