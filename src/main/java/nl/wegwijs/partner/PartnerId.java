package nl.wegwijs.partner;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Points to a partner organisation. */
@Embeddable
public record PartnerId(UUID value) implements Serializable {

    public static PartnerId next() {
        return new PartnerId(UUID.randomUUID());
    }

    public static PartnerId of(String value) {
        return new PartnerId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
