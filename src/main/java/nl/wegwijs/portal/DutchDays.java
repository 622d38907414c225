package nl.wegwijs.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.springframework.stereotype.Component;

/** Writes days and moments as people in the Netherlands read them; nothing for null. */
@Component("dutch")
public class DutchDays {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH.mm 'uur'", DUTCH);

    private final Clock clock;

    DutchDays(Clock clock) {
        this.clock = clock;
    }

    public String day(Instant at) {
        return at == null ? "" : written(DAY, at.atZone(clock.getZone()));
    }

    public String day(LocalDate day) {
        return day == null ? "" : written(DAY, day);
    }

    public String moment(Instant at) {
        return at == null ? "" : written(MOMENT, at.atZone(clock.getZone()));
    }

    private static String written(DateTimeFormatter format, TemporalAccessor when) {
        return format.format(when);
    }
}
