package nl.wegwijs.insight;

import java.time.LocalDate;

/** A year, a half or a quarter of it, and nothing else: free days would tell whole groups apart. */
record FigurePeriod(int year, int months, int part) {

    static FigurePeriod year(int year) {
        return new FigurePeriod(year, 12, 1);
    }

    static FigurePeriod half(int year, int half) {
        return new FigurePeriod(year, 6, half);
    }

    static FigurePeriod quarter(int year, int quarter) {
        return new FigurePeriod(year, 3, quarter);
    }

    static FigurePeriod quarterFrom(LocalDate day) {
        return quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    boolean isYear() {
        return months == 12;
    }

    boolean isHalf() {
        return months == 6;
    }

    LocalDate begin() {
        return LocalDate.of(year, 1 + (part - 1) * months, 1);
    }

    LocalDate end() {
        return begin().plusMonths(months);
    }

    /** Short, as in a table. */
    String label() {
        return isYear() ? String.valueOf(year) : year + (isHalf() ? " H" : " K") + part;
    }

    String title() {
        return isYear() ? String.valueOf(year) : isHalf() ? (part == 1 ? "eerste" : "tweede") + " halfjaar " + year
                : year + ", kwartaal " + part;
    }
}
