package nl.wegwijs.course;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a gap in the offer. */
@Embeddable
public record OfferGapId(UUID value) {

    public static OfferGapId next() {
        return new OfferGapId(UUID.randomUUID());
    }

    public static OfferGapId of(String value) {
        return new OfferGapId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
