package nl.wegwijs.volunteer;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a place for interns. */
@Embeddable
public record InternshipId(UUID value) {

    public static InternshipId next() {
        return new InternshipId(UUID.randomUUID());
    }

    public static InternshipId of(String value) {
        return new InternshipId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
