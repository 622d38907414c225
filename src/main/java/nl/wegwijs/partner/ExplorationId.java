package nl.wegwijs.partner;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to our talks with one partner about working together. */
@Embeddable
public record ExplorationId(UUID value) implements Serializable {

    public static ExplorationId next() {
        return new ExplorationId(UUID.randomUUID());
    }

    public static ExplorationId of(String value) {
        return new ExplorationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
