package nl.wegwijs.referral;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record CaseId(UUID value) implements Serializable {

    public static CaseId next() {
        return new CaseId(UUID.randomUUID());
    }

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
