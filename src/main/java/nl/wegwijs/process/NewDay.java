package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends the daily round off once for every new day, and again when it failed. Rests when jobs do. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class NewDay {

    private final DailyRound round;
    private final Clock clock;
    private LocalDate walkedOn;
    private volatile boolean paused;

    NewDay(DailyRound round, Clock clock) {
        this.round = round;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${wegwijs.new-day.pause:PT1M}", fixedDelayString = "${wegwijs.new-day.pause:PT1M}")
    void look() {
        LocalDate today = LocalDate.now(clock);
        if (!paused && !today.equals(walkedOn)) {
            round.walk();
            walkedOn = today;
        }
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }
}
