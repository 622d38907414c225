package nl.wegwijs.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers how far the demonstration's year has been lived, so that a restart goes on from there. */
@Component
class DemoProgress {

    private final JdbcTemplate jdbc;

    DemoProgress(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The days of the year and the last one that is over. */
    record Year(LocalDate from, LocalDate livedUntil, LocalDate to) {

        boolean isOver() {
            return !livedUntil.isBefore(to);
        }

        int percent() {
            long all = Math.max(1, ChronoUnit.DAYS.between(from, to));
            return (int) (100 * ChronoUnit.DAYS.between(from, livedUntil) / all);
        }
    }

    Optional<Year> year() {
        return jdbc.query("select from_day, lived_until, to_day from wegwijs.demo_progress", (row, n) -> new Year(
                row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class))).stream().findFirst();
    }

    void begin(LocalDate from, LocalDate to) {
        jdbc.update("insert into wegwijs.demo_progress (id, from_day, lived_until, to_day) values (1, ?, ?, ?)"
                + " on conflict do nothing", from, from, to);
    }

    void lived(LocalDate day) {
        jdbc.update("update wegwijs.demo_progress set lived_until = ?", day);
    }
}
