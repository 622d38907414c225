package nl.wegwijs.correspondence;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
public record MessageId(UUID value) implements Serializable {

    static MessageId next() {
        return new MessageId(UUID.randomUUID());
    }

    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
