package nl.wegwijs.placement;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record StoryId(UUID value) implements Serializable {

    static StoryId next() {
        return new StoryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
