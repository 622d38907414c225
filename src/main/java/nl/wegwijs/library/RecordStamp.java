package nl.wegwijs.library;

import java.time.Clock;

import org.springframework.stereotype.Component;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** Writes on every record who made it and when, by the clock of the house. */
@Component
class RecordStamp {

    private final Clock clock;
    private final CurrentUser user;

    RecordStamp(Clock clock, CurrentUser user) {
        this.clock = clock;
        this.user = user;
    }

    @PrePersist
    void created(Object row) {
        ((BranchRecord) row).created(clock.instant(), user.id());
    }

    @PreUpdate
    void updated(Object row) {
        ((BranchRecord) row).updated(clock.instant());
    }
}
