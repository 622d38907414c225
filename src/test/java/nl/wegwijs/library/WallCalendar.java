package nl.wegwijs.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the way somebody does with a finger on a wall calendar: holidays are written down, not
 * reckoned, and every day is looked at by itself. Knows the years 2025 up to and including 2030.
 */
public final class WallCalendar {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    private final Set<LocalDate> free = new HashSet<>(holidays());

    public static Set<LocalDate> holidays() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                WallCalendar.class.getResourceAsStream("/dutch-holidays.csv")), StandardCharsets.UTF_8))) {
            return file.lines().skip(1).map(line -> LocalDate.parse(line.split(",")[0])).collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    WallCalendar closed(LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).forEach(free::add);
        return this;
    }

    boolean isFree(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 || free.contains(day);
    }

    LocalDate workingDaysLater(LocalDate day, int days) {
        int counted = 0;
        LocalDate at = day;
        while (counted < days) {
            at = at.plusDays(1);
            counted += isFree(at) ? 0 : 1;
        }
        return workedOn(at);
    }

    /** The same day of the month so many months later, or the last of a month that is too short. */
    LocalDate monthsLater(LocalDate day, int months) {
        int month = day.getMonthValue() - 1 + months;
        LocalDate first = LocalDate.of(day.getYear() + month / 12, month % 12 + 1, 1);
        return workedOn(first.withDayOfMonth(Math.min(day.getDayOfMonth(), first.lengthOfMonth())));
    }

    LocalDate daysLater(LocalDate day, int days) {
        return workedOn(LocalDate.ofEpochDay(day.toEpochDay() + days));
    }

    private LocalDate workedOn(LocalDate day) {
        LocalDate at = day;
        while (isFree(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
