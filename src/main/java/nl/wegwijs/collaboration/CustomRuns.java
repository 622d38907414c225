package nl.wegwijs.collaboration;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.RunCancelled;
import nl.wegwijs.course.RunCompleted;
import nl.wegwijs.referral.FeedbackEvent;
import nl.wegwijs.referral.MilestoneReached;
import nl.wegwijs.referral.SentSignals;

/** Hears what becomes of the people and the groups of custom courses. */
@Component
@Transactional
class CustomRuns {

    private final CustomCourses courses;
    private final SentSignals signals;
    private final ApplicationEventPublisher facts;

    CustomRuns(CustomCourses courses, SentSignals signals, ApplicationEventPublisher facts) {
        this.courses = courses;
        this.signals = signals;
        this.facts = facts;
    }

    /** Two people who come in at once are counted one after the other, so that the last one tells. */
    @EventListener
    void on(MilestoneReached fact) {
        Optional.of(fact).filter(one -> one.event() == FeedbackEvent.RECEIVED).map(MilestoneReached::only)
                .flatMap(signals::groupOf).flatMap(courses::findForChangeByNumber).filter(this::hasEnough)
                .ifPresent(custom -> facts.publishEvent(new MinimumReached(custom.id())));
    }

    private boolean hasEnough(CustomEducation custom) {
        return custom.state() == CustomState.RECRUITING
                && signals.namedFor(custom.number()).helped() >= custom.design().minParticipants();
    }

    @EventListener
    void on(RunCompleted fact) {
        courses.findForChangeByRun(fact.run())
                .filter(custom -> custom.state() == CustomState.RUNNING)
                .ifPresent(custom -> facts.publishEvent(new CustomRunEnded(custom.id(), true)));
    }

    @EventListener
    void on(RunCancelled fact) {
        courses.findForChangeByRun(fact.run()).ifPresent(custom -> {
            custom.runCancelled();
            facts.publishEvent(new CustomRunEnded(custom.id(), false));
        });
    }
}
