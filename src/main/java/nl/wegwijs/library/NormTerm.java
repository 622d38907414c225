package nl.wegwijs.library;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;

/** A duration as a library writes it: {@code 3WD} (working days), {@code P14D}, {@code P6W}, {@code P3M}; or how many times: {@code 5X}. */
record NormTerm(String text) {

    private static final Pattern WORKING_DAYS = Pattern.compile("\\d{1,3}WD");
    private static final Pattern TIMES = Pattern.compile("\\d{1,2}X");
    private static final Pattern HOURS = Pattern.compile("\\d{1,2}H");
    private static final Pattern PERIOD = Pattern.compile("P\\d{1,3}[DWM]");

    NormTerm {
        if (text == null || !WORKING_DAYS.matcher(text).matches() && !PERIOD.matcher(text).matches()
                && !TIMES.matcher(text).matches() && !HOURS.matcher(text).matches()) {
            throw Refusal.invalid("text", "NOT_A_TERM", "Schrijf een termijn als 3WD, 4H, P14D, P6W of P3M, of keren als 5X.");
        }
    }

    /** The day on which the norm begins that ends on this day; a free day for a calendar term becomes the next working day. */
    LocalDate before(LocalDate end, BranchId branch, WorkCalendar calendar) {
        return text.endsWith("WD") ? calendar.minus(branch, end, Integer.parseInt(text.substring(0, text.length() - 2)))
                : calendar.onOrAfter(branch, end.minus(Period.parse(text)));
    }

    int times() {
        if (!TIMES.matcher(text).matches()) {
            throw Refusal.invalid("text", "NOT_TIMES", "Schrijf hoe vaak het mag als 5X.");
        }
        return Integer.parseInt(text.substring(0, text.length() - 1));
    }

    /** Hours in which somebody works. */
    int hours() {
        if (!HOURS.matcher(text).matches()) {
            throw Refusal.invalid("text", "NOT_HOURS", "Schrijf een aantal werkuren als 4H.");
        }
        return Integer.parseInt(text.substring(0, text.length() - 1));
    }

    /** What would end on a free day ends on the next working day: also today, when nobody works today. */
    LocalDate after(LocalDate start, BranchId branch, WorkCalendar calendar) {
        return calendar.onOrAfter(branch, text.endsWith("H") ? start : text.endsWith("WD")
                ? calendar.plus(branch, start, Integer.parseInt(text.substring(0, text.length() - 2)))
                : start.plus(Period.parse(text)));
    }
}
