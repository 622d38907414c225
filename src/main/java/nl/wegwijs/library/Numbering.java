package nl.wegwijs.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Human-readable numbers, as {@code DN-2026-00042}: kind, year of now, next value of the
 * sequence {@code wegwijs.number_<kind>} (made by the room that owns the kind). Gaps may occur.
 */
@Component
public class Numbering {

    private final JdbcTemplate database;
    private final Clock clock;

    Numbering(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public String next(String kind, int digits) {
        long value = database.queryForObject("select nextval(?::regclass)", Long.class,
                "wegwijs.number_" + kind.toLowerCase(Locale.ROOT));
        return String.format(Locale.ROOT, "%s-%d-%0" + digits + "d", kind, LocalDate.now(clock).getYear(), value);
    }
}
