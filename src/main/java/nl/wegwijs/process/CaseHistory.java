package nl.wegwijs.process;

import java.util.List;

import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Keeps which rule of a decision applied and what came out, and forgets what went in. */
final class CaseHistory extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
            forgetInputs(evaluation.getRootHistoricDecisionInstance());
            evaluation.getRequiredHistoricDecisionInstances().forEach(CaseHistory::forgetInputs);
        }
        super.handleEvent(event);
    }

    private static void forgetInputs(HistoricDecisionInstanceEntity decision) {
        decision.setInputs(List.of());
    }
}
