package nl.wegwijs.process;

import java.util.Set;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/**
 * What the engine remembers of a case: its steps, decisions and failures. Never a variable, a form
 * value or who typed what. The id is stored in the database and must stay the same for ever.
 */
final class CaseHistoryLevel extends AbstractHistoryLevel {

    static final String NAME = "case";

    private static final Set<String> REMEMBERED = Set.of(
            "process-instance", "process-instance-update", "activity-instance", "task-instance",
            "decision", "incident", "batch");

    @Override
    public int getId() {
        return 41;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return REMEMBERED.contains(event.getEntityType())
                || "job".equals(event.getEntityType()) && "fail".equals(event.getEventName());
    }
}
