package nl.wegwijs.model;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a draft. */
@Embeddable
public record DraftId(UUID value) {

    public static DraftId next() {
        return new DraftId(UUID.randomUUID());
    }

    public static DraftId of(String value) {
        return new DraftId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
