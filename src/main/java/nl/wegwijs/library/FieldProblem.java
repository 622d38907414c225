package nl.wegwijs.library;

/** One wrong field of a message: its name in the API, a code, and one Dutch sentence. */
public record FieldProblem(String field, String reason, String message) {
}
