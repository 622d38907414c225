package nl.wegwijs.placement;

import java.time.LocalDateTime;
import java.util.Locale;

/** Names the parts of the week as the intake writes them: {@code MON_MORNING} … {@code SUN_EVENING}. */
final class DayPart {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private DayPart() {
    }

    static String of(LocalDateTime start) {
        String part = start.getHour() < NOON ? "MORNING" : start.getHour() < EVENING ? "AFTERNOON" : "EVENING";
        return start.getDayOfWeek().name().substring(0, 3).toUpperCase(Locale.ROOT) + "_" + part;
    }
}
