package nl.wegwijs.partner;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to an agreement with a partner. */
@Embeddable
public record AgreementId(UUID value) implements Serializable {

    public static AgreementId next() {
        return new AgreementId(UUID.randomUUID());
    }

    public static AgreementId of(String value) {
        return new AgreementId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
