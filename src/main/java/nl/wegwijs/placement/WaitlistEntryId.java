package nl.wegwijs.placement;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record WaitlistEntryId(UUID value) implements Serializable {

    static WaitlistEntryId next() {
        return new WaitlistEntryId(UUID.randomUUID());
    }

    public static WaitlistEntryId of(String text) {
        return new WaitlistEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
