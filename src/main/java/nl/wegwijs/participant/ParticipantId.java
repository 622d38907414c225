package nl.wegwijs.participant;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a participant without saying who it is. */
@Embeddable
public record ParticipantId(UUID value) {

    public static ParticipantId next() {
        return new ParticipantId(UUID.randomUUID());
    }

    public static ParticipantId of(String value) {
        return new ParticipantId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
