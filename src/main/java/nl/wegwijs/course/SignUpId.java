package nl.wegwijs.course;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to somebody on the list of a run. */
@Embeddable
public record SignUpId(UUID value) {

    public static SignUpId next() {
        return new SignUpId(UUID.randomUUID());
    }

    public static SignUpId of(String value) {
        return new SignUpId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
