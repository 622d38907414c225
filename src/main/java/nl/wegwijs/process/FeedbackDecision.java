package nl.wegwijs.process;

import java.util.Map;

import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.FeedbackEvent;
import nl.wegwijs.referral.FeedbackScale;
import nl.wegwijs.referral.FeedbackScope;
import nl.wegwijs.referral.FeedbackThread;

/** The one place where it is decided what a referrer may hear: the decision {@code feedback-scope}. */
@Component
class FeedbackDecision implements FeedbackScale {

    private final DecisionService decisions;
    private final EngineWork work;

    FeedbackDecision(@Lazy DecisionService decisions, EngineWork work) {
        this.decisions = decisions;
        this.work = work;
    }

    @Override
    public FeedbackScope scope(FeedbackThread thread, FeedbackEvent event) {
        Map<String, Object> facts = Map.of("level", thread.level().name(), "partnerType", thread.partnerType(),
                "event", event.name());
        String scope = work.asSystem(() -> decisions.evaluateDecisionTableByKey("feedback-scope", facts)
                .getSingleResult().getSingleEntry());
        return FeedbackScope.valueOf(scope);
    }
}
