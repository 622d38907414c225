package nl.wegwijs.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.FeedbackDesk;
import nl.wegwijs.referral.FeedbackScale;
import nl.wegwijs.referral.MilestoneReached;

/** Asks per referrer, at every milestone, what may be heard with the consent that counts at that moment. */
@Component
class FeedbackGrading {

    private final FeedbackDesk feedback;
    private final FeedbackScale scale;

    FeedbackGrading(FeedbackDesk feedback, FeedbackScale scale) {
        this.feedback = feedback;
        this.scale = scale;
    }

    @EventListener
    void on(MilestoneReached fact) {
        feedback.threads(fact.caseId()).stream().filter(thread -> fact.concerns(thread.signalId()))
                .forEach(thread -> feedback.tell(thread.signalId(), scale.scope(thread, fact.event()), fact.event()));
    }
}
