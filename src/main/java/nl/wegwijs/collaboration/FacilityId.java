package nl.wegwijs.collaboration;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a request for a room. */
@Embeddable
public record FacilityId(UUID value) {

    public static FacilityId next() {
        return new FacilityId(UUID.randomUUID());
    }

    public static FacilityId of(String value) {
        return new FacilityId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
