package nl.wegwijs.library;

/** One wrong field: its name, a code in UPPER_SNAKE, and one plain Dutch sentence. Never holds what was filled in. */
public record FieldProblem(String field, String reason, String message) {
}
