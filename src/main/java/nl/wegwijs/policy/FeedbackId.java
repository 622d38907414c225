package nl.wegwijs.policy;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to the question to one partner what it thinks of a draft. */
@Embeddable
public record FeedbackId(UUID value) {

    static FeedbackId next() {
        return new FeedbackId(UUID.randomUUID());
    }

    public static FeedbackId of(String value) {
        return new FeedbackId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
