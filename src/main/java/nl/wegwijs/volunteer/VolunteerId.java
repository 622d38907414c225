package nl.wegwijs.volunteer;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a volunteer. */
@Embeddable
public record VolunteerId(UUID value) {

    public static VolunteerId next() {
        return new VolunteerId(UUID.randomUUID());
    }

    public static VolunteerId of(String value) {
        return new VolunteerId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
