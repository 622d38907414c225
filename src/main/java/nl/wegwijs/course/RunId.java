package nl.wegwijs.course;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a course run. */
@Embeddable
public record RunId(UUID value) {

    public static RunId next() {
        return new RunId(UUID.randomUUID());
    }

    public static RunId of(String value) {
        return new RunId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
