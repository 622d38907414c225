package nl.wegwijs.collaboration;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a custom course. */
@Embeddable
public record CustomId(UUID value) {

    public static CustomId next() {
        return new CustomId(UUID.randomUUID());
    }

    public static CustomId of(String value) {
        return new CustomId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
