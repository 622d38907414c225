package nl.wegwijs.alignment;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a talk with partners about the offer. */
@Embeddable
public record AlignmentId(UUID value) {

    static AlignmentId next() {
        return new AlignmentId(UUID.randomUUID());
    }

    public static AlignmentId of(String value) {
        return new AlignmentId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
