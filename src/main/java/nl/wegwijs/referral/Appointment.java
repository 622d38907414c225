package nl.wegwijs.referral;

import java.time.Instant;
import java.util.Set;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.wegwijs.library.Channel;

/** When and where the intake will be. */
@Embeddable
public record Appointment(
        @Column(name = "appointment_at") Instant at,
        @Column(name = "appointment_place") @Enumerated(EnumType.STRING) IntakePlace place,
        @Column(name = "appointment_with") @JdbcTypeCode(SqlTypes.JSON) Set<Companion> with,
        @Column(name = "appointment_reminder_by") @Enumerated(EnumType.STRING) Channel reminderBy) {
}
