package nl.wegwijs.partner;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to somebody who works at a partner and may sign in. */
@Embeddable
public record PartnerUserId(UUID value) implements Serializable {

    static PartnerUserId next() {
        return new PartnerUserId(UUID.randomUUID());
    }

    public static PartnerUserId of(String value) {
        return new PartnerUserId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
