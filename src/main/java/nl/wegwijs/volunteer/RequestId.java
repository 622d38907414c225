package nl.wegwijs.volunteer;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a request for volunteers. */
@Embeddable
public record RequestId(UUID value) {

    public static RequestId next() {
        return new RequestId(UUID.randomUUID());
    }

    public static RequestId of(String value) {
        return new RequestId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
