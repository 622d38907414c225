package nl.wegwijs.placement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** Whether one participant was at one session. */
@Entity
@Table(name = "attendance")
class Attendance {

    @Embeddable
    record Key(UUID placementId, LocalDate sessionOn) implements Serializable {

        static Key of(PlacementId placement, LocalDate day) {
            return new Key(placement.value(), day);
        }
    }

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private AttendanceMark mark;

    protected Attendance() {
    }

    Attendance(PlacementId placement, LocalDate day, AttendanceMark mark) {
        this.key = Key.of(placement, day);
        this.mark = mark;
    }

    LocalDate day() {
        return key.sessionOn();
    }

    AttendanceMark mark() {
        return mark;
    }
}
