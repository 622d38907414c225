package nl.wegwijs.library;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Dutch public holidays of a year on which libraries do not work. Liberation Day counts in
 * lustrum years only; Good Friday does not count (a branch that closes then records a closure).
 */
final class Holidays {

    private Holidays() {
    }

    static boolean include(LocalDate day) {
        return of(day.getYear()).contains(day);
    }

    static Set<LocalDate> of(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new TreeSet<>(Set.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter,
                easter.plusDays(1),
                kingsDay(year),
                easter.plusDays(39),
                easter.plusDays(49),
                easter.plusDays(50),
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26)));
        if (year % 5 == 0) {
            days.add(LocalDate.of(year, Month.MAY, 5));
        }
        return days;
    }

    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    // The anonymous Gregorian computus, as in Meeus, Astronomical Algorithms, chapter 8.
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int p = h + l - 7 * m + 114;
        return LocalDate.of(year, p / 31, p % 31 + 1);
    }
}
