package nl.wegwijs.volunteer;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to an intern. */
@Embeddable
public record InternId(UUID value) {

    public static InternId next() {
        return new InternId(UUID.randomUUID());
    }

    public static InternId of(String value) {
        return new InternId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
