package nl.wegwijs.partner;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a partner's system that may call the API. */
@Embeddable
public record ApiClientId(UUID value) {

    public static ApiClientId next() {
        return new ApiClientId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
