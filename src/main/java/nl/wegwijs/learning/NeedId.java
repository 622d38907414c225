package nl.wegwijs.learning;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to something that our people must learn. */
@Embeddable
public record NeedId(UUID value) {

    static NeedId next() {
        return new NeedId(UUID.randomUUID());
    }

    public static NeedId of(String value) {
        return new NeedId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
