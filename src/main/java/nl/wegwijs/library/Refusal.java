package nl.wegwijs.library;

/**
 * A desk says no. The message is one plain Dutch sentence for the person who asked; the reason
 * is a code in UPPER_SNAKE; the field is the wrong field's key, or null. Never holds personal data.
 */
public class Refusal extends RuntimeException {

    public enum Kind {
        INVALID, CONFLICT, NOT_FOUND
    }

    private final Kind kind;
    private final String field;
    private final String reason;

    private Refusal(Kind kind, String field, String reason, String sentence) {
        super(sentence);
        this.kind = kind;
        this.field = field;
        this.reason = reason;
    }

    public static Refusal invalid(String field, String reason, String sentence) {
        return new Refusal(Kind.INVALID, field, reason, sentence);
    }

    public static Refusal conflict(String reason, String sentence) {
        return new Refusal(Kind.CONFLICT, null, reason, sentence);
    }

    public static Refusal notFound(String sentence) {
        return new Refusal(Kind.NOT_FOUND, null, "NOT_FOUND", sentence);
    }

    public Kind kind() {
        return kind;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
