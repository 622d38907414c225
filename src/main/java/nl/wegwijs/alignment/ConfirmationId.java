package nl.wegwijs.alignment;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to the question to one provider whether its offer is right. */
@Embeddable
public record ConfirmationId(UUID value) {

    static ConfirmationId next() {
        return new ConfirmationId(UUID.randomUUID());
    }

    public static ConfirmationId of(String value) {
        return new ConfirmationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
