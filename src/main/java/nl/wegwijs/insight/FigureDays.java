package nl.wegwijs.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.WorkCalendar;

/** Keeps the count of working days that the database reckons with, two years ahead. */
@Component
class FigureDays {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    private final JdbcTemplate database;
    private final WorkCalendar calendar;
    private final Clock clock;

    FigureDays(JdbcTemplate database, WorkCalendar calendar, Clock clock) {
        this.database = database;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** To be called in a transaction that only one node is in. */
    void reachAhead() {
        LocalDate last = database.queryForObject("select max(day) from wegwijs.figure_day", LocalDate.class);
        LocalDate today = LocalDate.now(clock);
        if (last != null && last.isAfter(today.plusYears(1))) {
            return;
        }
        int nth = last == null ? 0 : database.queryForObject("select nth from wegwijs.figure_day where day = ?", Integer.class, last);
        List<Object[]> days = new ArrayList<>();
        for (LocalDate day = last == null ? FIRST : last.plusDays(1); day.isBefore(today.plusYears(2)); day = day.plusDays(1)) {
            nth += calendar.isWorkingDay(day) ? 1 : 0;
            days.add(new Object[] {day, nth});
        }
        database.batchUpdate("insert into wegwijs.figure_day values (?, ?)", days);
    }
}
