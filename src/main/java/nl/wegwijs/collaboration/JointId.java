package nl.wegwijs.collaboration;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a joint course. */
@Embeddable
public record JointId(UUID value) {

    public static JointId next() {
        return new JointId(UUID.randomUUID());
    }

    public static JointId of(String value) {
        return new JointId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
