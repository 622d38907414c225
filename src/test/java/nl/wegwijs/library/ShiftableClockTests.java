package nl.wegwijs.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

class ShiftableClockTests {

    private static final Instant CHRISTMAS = Instant.parse("2025-12-25T09:00:00Z");

    private final ShiftableClock clock = new ShiftableClock();

    @Test
    void runsOnFromWhereItWasMoved() {
        clock.moveTo(CHRISTMAS);
        Instant first = clock.instant();

        assertThat(first).isCloseTo(CHRISTMAS, within(5, ChronoUnit.SECONDS));
        await().atMost(Duration.ofSeconds(5)).until(() -> clock.instant().isAfter(first));
        clock.reset();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void standsStillForOneThreadOnly() {
        Instant elsewhere = clock.at(CHRISTMAS, () -> {
            assertThat(clock.instant()).isEqualTo(CHRISTMAS);
            return CompletableFuture.supplyAsync(clock::instant).join();
        });

        assertThat(elsewhere).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void goesBackToTheTimeBeforeWhenWorkFails() {
        Instant before = CHRISTMAS.minusSeconds(60);

        clock.at(before, () -> {
            try {
                clock.at(CHRISTMAS, () -> {
                    throw new IllegalStateException("work failed");
                });
            } catch (IllegalStateException expected) {
                assertThat(clock.instant()).isEqualTo(before);
            }
            return null;
        });
    }
}
