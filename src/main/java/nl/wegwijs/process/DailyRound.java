package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.referral.ReferralDesk;

/** What the house does by itself once a day: runs begin and end, refused persons are forgotten. */
@Component
@EnableScheduling
class DailyRound {

    private final CourseCatalogue courses;
    private final ReferralDesk signals;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile LocalDate walkedOn;
    private volatile boolean paused;

    DailyRound(CourseCatalogue courses, ReferralDesk signals, PlatformTransactionManager transactions, Clock clock) {
        this.courses = courses;
        this.signals = signals;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${wegwijs.daily-round.look-every:PT1M}")
    void walkOnANewDay() {
        LocalDate today = LocalDate.now(clock);
        if (!paused && !today.equals(walkedOn)) {
            walk();
            walkedOn = today;
        }
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    /** Safe to repeat: what was done today is not done again. */
    void walk() {
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(begun -> {
            courses.startAndEndRuns(today);
            signals.eraseStaleCandidates(today);
        });
    }
}
