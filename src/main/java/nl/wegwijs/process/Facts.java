package nl.wegwijs.process;

import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.placement.CourseCompleted;
import nl.wegwijs.placement.FirstAttendance;
import nl.wegwijs.placement.SeatAvailable;

/**
 * Passes facts of the domain on to the one process that waits for them, in the same transaction.
 * A fact for which nobody waits yet stays a fact: the model asks the desk when it gets there.
 */
@Component
class Facts {

    private final RuntimeService runtime;
    private final EngineWork work;

    Facts(@Lazy RuntimeService runtime, EngineWork work) {
        this.runtime = runtime;
        this.work = work;
    }

    @EventListener
    void on(SeatAvailable fact) {
        tell("seatAvailable", CaseVariables.WAITLIST_ENTRY, fact.entryId());
    }

    @EventListener
    void on(FirstAttendance fact) {
        tell("firstAttendance", CaseVariables.PLACEMENT, fact.placementId());
    }

    @EventListener
    void on(CourseCompleted fact) {
        tell("courseCompleted", CaseVariables.PLACEMENT, fact.placementId());
    }

    private void tell(String message, String variable, Object id) {
        tell(message, variable, id, Map.of());
    }

    /** Tells the process whose variable holds this id, and gives it the routing codes of the fact. */
    void tell(String message, String variable, Object id, Map<String, Object> routing) {
        Supplier<Object> correlation = () -> runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(variable, id.toString())
                .setVariables(routing)
                .correlateAllWithResult();
        work.asSystem(correlation);
    }
}
