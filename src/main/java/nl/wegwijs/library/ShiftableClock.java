package nl.wegwijs.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * The one clock of the house, in Dutch time. Tests and demo data may shift it: for everybody,
 * after which it runs on from there, or for one thread, for which it then stands still.
 */
@Component
public class ShiftableClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Clock source;
    private final ThreadLocal<Instant> ownTime = new ThreadLocal<>();
    private volatile Duration shift = Duration.ZERO;

    public ShiftableClock() {
        this(Clock.system(ZONE));
    }

    private ShiftableClock(Clock source) {
        this.source = source;
    }

    public void moveTo(Instant moment) {
        shift = Duration.between(source.instant(), moment);
    }

    public void reset() {
        shift = Duration.ZERO;
    }

    /** Does the work as if it were that moment, seen by this thread alone. */
    public <T> T at(Instant moment, Supplier<T> work) {
        Instant before = ownTime.get();
        ownTime.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ownTime.remove();
            } else {
                ownTime.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant own = ownTime.get();
        return own != null ? own : source.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        ShiftableClock here = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return here.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }
        };
    }
}
