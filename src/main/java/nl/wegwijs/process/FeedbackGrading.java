package nl.wegwijs.process;

import java.util.Map;

import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.FeedbackDesk;
import nl.wegwijs.referral.FeedbackScope;
import nl.wegwijs.referral.FeedbackThread;
import nl.wegwijs.referral.MilestoneReached;

/**
 * The one place where it is decided what a referrer may hear: the decision {@code feedback-scope},
 * asked per referrer at every milestone, with the consent that counts at that moment.
 */
@Component
class FeedbackGrading {

    private final FeedbackDesk feedback;
    private final DecisionService decisions;
    private final EngineWork work;

    FeedbackGrading(FeedbackDesk feedback, @Lazy DecisionService decisions, EngineWork work) {
        this.feedback = feedback;
        this.decisions = decisions;
        this.work = work;
    }

    @EventListener
    void on(MilestoneReached fact) {
        feedback.threads(fact.caseId()).stream().filter(thread -> fact.concerns(thread.signalId()))
                .forEach(thread -> feedback.tell(thread.signalId(), scope(thread, fact), fact.event()));
    }

    private FeedbackScope scope(FeedbackThread thread, MilestoneReached fact) {
        Map<String, Object> facts = Map.of("level", thread.level().name(), "partnerType", thread.partnerType(),
                "event", fact.event().name());
        String scope = work.asSystem(() -> decisions.evaluateDecisionTableByKey("feedback-scope", facts)
                .getSingleResult().getSingleEntry());
        return FeedbackScope.valueOf(scope);
    }
}
