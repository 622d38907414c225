package nl.wegwijs.process;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.ShiftableClock;

/**
 * Walks example cases through models that are deployed nowhere, with the real desks behind them. All of
 * it happens in one transaction per case that is always taken back; no message leaves.
 */
@Component
class DryRun {

    private static final Logger log = LoggerFactory.getLogger(DryRun.class);

    private final ModelSandbox sandbox;
    private final ExampleLibrary library;
    private final ObjectProvider<ExampleWalk> walks;
    private final ShiftableClock clock;

    DryRun(ModelSandbox sandbox, ExampleLibrary library, ObjectProvider<ExampleWalk> walks, ShiftableClock clock) {
        this.sandbox = sandbox;
        this.library = library;
        this.walks = walks;
        this.clock = clock;
    }

    /** Through these files, or through what is live when there are none. */
    CasePath walk(ExampleCase one, Optional<Map<String, byte[]>> files) {
        Instant morning = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(LocalTime.of(9, 0))
                .atZone(clock.getZone()).toInstant();
        try {
            return files.map(set -> sandbox.with(set, deployment -> walk(one, morning)))
                    .orElseGet(() -> sandbox.takenBack(() -> walk(one, morning)));
        } catch (RuntimeException failure) {
            log.info("Example case {} could not be walked", one.code(), failure);
            return new CasePath(one.code(), one.title(), java.util.List.of(), null,
                    "Dit voorbeeld kon niet beginnen. Controleer het concept opnieuw.");
        }
    }

    private CasePath walk(ExampleCase one, Instant morning) {
        Map<String, Object> names = clock.at(morning.minus(Duration.ofMinutes(1)), library::build);
        return walks.getObject().walk(one, names, morning);
    }
}
