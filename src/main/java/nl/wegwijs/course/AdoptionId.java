package nl.wegwijs.course;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to the adoption of a national programme. */
@Embeddable
public record AdoptionId(UUID value) {

    public static AdoptionId next() {
        return new AdoptionId(UUID.randomUUID());
    }

    public static AdoptionId of(String value) {
        return new AdoptionId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
