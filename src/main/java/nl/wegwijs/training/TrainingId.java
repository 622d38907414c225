package nl.wegwijs.training;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a training. */
@Embeddable
public record TrainingId(UUID value) {

    public static TrainingId next() {
        return new TrainingId(UUID.randomUUID());
    }

    public static TrainingId of(String value) {
        return new TrainingId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
