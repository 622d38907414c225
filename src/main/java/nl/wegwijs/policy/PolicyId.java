package nl.wegwijs.policy;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a policy that we make with partners. */
@Embeddable
public record PolicyId(UUID value) {

    static PolicyId next() {
        return new PolicyId(UUID.randomUUID());
    }

    public static PolicyId of(String value) {
        return new PolicyId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
