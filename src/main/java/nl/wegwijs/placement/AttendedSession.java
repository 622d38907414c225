package nl.wegwijs.placement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import nl.wegwijs.course.RunId;

/** A session whose attendance has been registered, also when nobody came. */
@Entity
@Table(name = "attended_session")
class AttendedSession {

    @Embeddable
    record Key(UUID runId, LocalDate sessionOn) implements Serializable {

        static Key of(RunId run, LocalDate day) {
            return new Key(run.value(), day);
        }
    }

    @EmbeddedId
    private Key key;

    private Instant recordedAt;

    private String recordedBy;

    protected AttendedSession() {
    }

    AttendedSession(RunId run, LocalDate day, Instant recordedAt, String recordedBy) {
        this.key = Key.of(run, day);
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }
}
