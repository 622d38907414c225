package nl.wegwijs.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import nl.wegwijs.library.ShiftableClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The bounds of the present day in Dutch time, for the filters of the task list. */
public final class Today {

    private Today() {
    }

    public static Date startOfToday() {
        return Date.from(today().atStartOfDay(ShiftableClock.ZONE).toInstant());
    }

    /** The last moment that still belongs to today. */
    public static Date endOfToday() {
        Instant tomorrow = today().plusDays(1).atStartOfDay(ShiftableClock.ZONE).toInstant();
        return Date.from(tomorrow.minusMillis(1));
    }

    private static LocalDate today() {
        return ClockUtil.getCurrentTime().toInstant().atZone(ShiftableClock.ZONE).toLocalDate();
    }
}
