package nl.wegwijs.library;

import java.time.Duration;

/**
 * A desk says no. The message is one plain Dutch sentence for the person who asked; the reason
 * is a code in UPPER_SNAKE; the field is the wrong field's key, or null. Never holds personal data.
 */
public class Refusal extends RuntimeException {

    public enum Kind {
        INVALID, CONFLICT, NOT_FOUND, TOO_OFTEN
    }

    private final Kind kind;
    private final String field;
    private final String reason;
    private final Duration wait;

    private Refusal(Kind kind, String field, String reason, String sentence) {
        this(kind, field, reason, sentence, Duration.ZERO);
    }

    private Refusal(Kind kind, String field, String reason, String sentence, Duration wait) {
        super(sentence);
        this.kind = kind;
        this.field = field;
        this.reason = reason;
        this.wait = wait;
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

    public static Refusal tooOften(String reason, Duration wait, String sentence) {
        return new Refusal(Kind.TOO_OFTEN, null, reason, sentence, wait);
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

    /** When it may be tried again, for what came too often; for {@code Retry-After}. */
    public long secondsToWait() {
        return wait.toSeconds();
    }
}
