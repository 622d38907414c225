package nl.wegwijs.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages for people outside write days and amounts. */
final class PortalTexts {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", DUTCH);

    private PortalTexts() {
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String euros(long cents) {
        return String.format(DUTCH, "%d,%02d euro", cents / 100, cents % 100);
    }
}
