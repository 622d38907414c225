package nl.wegwijs.referral;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record GoalId(UUID value) implements Serializable {

    public static GoalId next() {
        return new GoalId(UUID.randomUUID());
    }

    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
