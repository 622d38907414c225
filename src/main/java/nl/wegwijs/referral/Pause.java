package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A case stands still: where it goes on, since when, and until which day. */
@Embeddable
public record Pause(
        @Column(name = "paused_status") @Enumerated(EnumType.STRING) CaseStatus goesOnAs,
        @Column(name = "paused_since") Instant since,
        @Column(name = "paused_until") LocalDate until,
        @Column(name = "paused_because") @Enumerated(EnumType.STRING) PauseReason why) {
}
