package nl.wegwijs.process;

import java.util.Map;

import nl.wegwijs.placement.WaitChanged;
import nl.wegwijs.placement.WaitingDesk;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the decision {@code waitlist-priority} whenever somebody's place in line may have changed. */
@Component
class WaitlistPriority {

    private final WaitingDesk desk;
    private final DecisionService decisions;
    private final EngineWork work;

    WaitlistPriority(WaitingDesk desk, @Lazy DecisionService decisions, EngineWork work) {
        this.desk = desk;
        this.decisions = decisions;
        this.work = work;
    }

    @EventListener
    void on(WaitChanged fact) {
        Map<String, Object> facts = desk.priorityFacts(fact.entryId());
        Number points = work.asSystem(() -> decisions.evaluateDecisionTableByKey("waitlist-priority", facts)
                .getSingleResult().getSingleEntry());
        desk.recordPriority(fact.entryId(), points.intValue());
    }
}
