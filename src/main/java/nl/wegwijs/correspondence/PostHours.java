package nl.wegwijs.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.springframework.stereotype.Component;

/** When people want to hear from us: not at night, and once a day when they choose so. */
@Component
class PostHours {

    private final PostSettings settings;
    private final Clock clock;

    PostHours(PostSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant awake(Instant moment) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        LocalTime time = local.toLocalTime();
        if (time.isBefore(settings.quietUntil())) {
            return at(local.toLocalDate(), settings.quietUntil());
        }
        return time.isBefore(settings.quietFrom()) ? moment : at(local.toLocalDate().plusDays(1), settings.quietUntil());
    }

    /** The next time that the day's news is brought together. */
    Instant nextDaily(Instant moment) {
        LocalDate day = moment.atZone(clock.getZone()).toLocalDate();
        Instant today = at(day, settings.dailyAt());
        return today.isAfter(moment) ? today : at(day.plusDays(1), settings.dailyAt());
    }

    /** The day before, or at once when that is over. */
    Instant reminder(Instant appointment, Instant now) {
        Instant dayBefore = at(appointment.atZone(clock.getZone()).toLocalDate().minusDays(1), settings.reminderAt());
        return awake(dayBefore.isAfter(now) ? dayBefore : now);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
