package nl.wegwijs.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostHoursTests {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final PostHours hours = new PostHours(new PostSettings("a@b.example", Map.of(), LocalTime.of(22, 0),
            LocalTime.of(7, 0), LocalTime.of(8, 0), LocalTime.of(10, 0), false),
            Clock.fixed(Instant.EPOCH, HERE));

    @ParameterizedTest
    @CsvSource({"2026-11-02T12:00,2026-11-02T12:00", "2026-11-02T21:59,2026-11-02T21:59",
            "2026-11-02T22:00,2026-11-03T07:00", "2026-11-03T03:00,2026-11-03T07:00", "2026-11-03T07:00,2026-11-03T07:00",
            "2026-12-31T23:30,2027-01-01T07:00", "2027-03-28T01:30,2027-03-28T07:00", "2027-10-30T23:00,2027-10-31T07:00"})
    void letsPeopleSleep(LocalDateTime posted, LocalDateTime leaves) {
        assertThat(hours.awake(at(posted))).isEqualTo(at(leaves));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02T07:59,2026-11-02T08:00", "2026-11-02T08:00,2026-11-03T08:00", "2026-11-02T17:00,2026-11-03T08:00"})
    void bringsNewsTogetherOnceADay(LocalDateTime posted, LocalDateTime leaves) {
        assertThat(hours.nextDaily(at(posted))).isEqualTo(at(leaves));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02T12:00,2026-11-06T14:00,2026-11-05T10:00", "2026-11-05T15:00,2026-11-06T14:00,2026-11-05T15:00",
            "2026-11-05T23:00,2026-11-06T14:00,2026-11-06T07:00"})
    void remindsTheDayBefore(LocalDateTime now, LocalDateTime appointment, LocalDateTime leaves) {
        assertThat(hours.reminder(at(appointment), at(now))).isEqualTo(at(leaves));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(HERE).toInstant();
    }
}
