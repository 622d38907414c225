package nl.wegwijs.course;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to an offering. */
@Embeddable
public record OfferingId(UUID value) {

    public static OfferingId next() {
        return new OfferingId(UUID.randomUUID());
    }

    public static OfferingId of(String value) {
        return new OfferingId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
