package nl.wegwijs.referral;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record SignalId(UUID value) implements Serializable {

    public static SignalId next() {
        return new SignalId(UUID.randomUUID());
    }

    public static SignalId of(String text) {
        return new SignalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
