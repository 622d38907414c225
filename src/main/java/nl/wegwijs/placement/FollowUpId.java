package nl.wegwijs.placement;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record FollowUpId(UUID value) implements Serializable {

    static FollowUpId next() {
        return new FollowUpId(UUID.randomUUID());
    }

    public static FollowUpId of(String text) {
        return new FollowUpId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
