package nl.wegwijs.api;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The first answer to one key of one caller. Holds neither the key nor the message, only their marks. */
@Entity
class IdempotencyRecord {

    @Id
    private String keyMark;

    private String bodyMark;

    private String location;

    @Column(name = "answer")
    private String body;

    private Instant at;

    protected IdempotencyRecord() {
    }

    IdempotencyRecord(String keyMark, String bodyMark, Answer answer, Instant at) {
        this.keyMark = keyMark;
        this.bodyMark = bodyMark;
        this.location = answer.location();
        this.body = answer.body();
        this.at = at;
    }

    boolean isFor(String otherBodyMark) {
        return bodyMark.equals(otherBodyMark);
    }

    Answer answer() {
        return new Answer(location, body);
    }
}
