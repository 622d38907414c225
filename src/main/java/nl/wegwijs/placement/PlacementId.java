package nl.wegwijs.placement;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record PlacementId(UUID value) implements Serializable {

    static PlacementId next() {
        return new PlacementId(UUID.randomUUID());
    }

    public static PlacementId of(String text) {
        return new PlacementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
