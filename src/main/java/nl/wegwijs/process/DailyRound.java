package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.referral.ReferralDesk;

/** What the house does by itself once a day: runs begin and end, free seats are offered, refused
 * persons are forgotten. */
@Component
class DailyRound {

    private final CourseCatalogue courses;
    private final PlacementDesk places;
    private final ReferralDesk signals;
    private final Clock clock;

    DailyRound(CourseCatalogue courses, PlacementDesk places, ReferralDesk signals, Clock clock) {
        this.courses = courses;
        this.places = places;
        this.signals = signals;
        this.clock = clock;
    }

    /** Safe to repeat: what was done today is not done again. */
    @Transactional
    void walk() {
        LocalDate today = LocalDate.now(clock);
        courses.startAndEndRuns(today);
        places.callWhoWait();
        signals.eraseStaleCandidates(today);
    }
}
