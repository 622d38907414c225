package nl.wegwijs.referral;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record OnwardReferralId(UUID value) implements Serializable {

    public static OnwardReferralId next() {
        return new OnwardReferralId(UUID.randomUUID());
    }

    public static OnwardReferralId of(String text) {
        return new OnwardReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
