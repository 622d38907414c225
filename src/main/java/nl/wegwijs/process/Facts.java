package nl.wegwijs.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

import nl.wegwijs.placement.CourseCompleted;
import nl.wegwijs.placement.FirstAttendance;
import nl.wegwijs.placement.SeatAvailable;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.FactDesk;
import nl.wegwijs.referral.KeptFact;

/**
 * Passes facts of the domain on to the process that waits for them, in the same transaction. A case on
 * hold goes on first. A fact for which nobody waits yet is kept until the case gets there.
 */
@Component
class Facts {

    private final RuntimeService runtime;
    private final FactSubjects subjects;
    private final FactDesk desk;
    private final ChangeDesk changes;
    private final EngineTurn turn;
    private final EngineWork work;

    Facts(@Lazy RuntimeService runtime, FactSubjects subjects, FactDesk desk, ChangeDesk changes, EngineTurn turn,
            EngineWork work) {
        this.runtime = runtime;
        this.subjects = subjects;
        this.desk = desk;
        this.changes = changes;
        this.turn = turn;
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
        mention("courseCompleted", CaseVariables.PLACEMENT, fact.placementId(), Map.of());
    }

    void tell(String message, String variable, Object id) {
        tell(message, variable, id, Map.of());
    }

    /** Tells the process whose variable holds this id, with the routing codes of the fact; now or when it gets there. */
    void tell(String message, String variable, Object id, Map<String, Object> routing) {
        mention(message, variable, id, routing).stream().findFirst().ifPresentOrElse(told -> { },
                () -> subjects.caseOf(variable, id.toString())
                        .ifPresent(about -> desk.keep(about, message, variable, id.toString(), routing)));
    }

    /** The same for a fact that the model asks the desk about by itself: told to whoever waits now, never kept. */
    List<MessageCorrelationResult> mention(String message, String variable, Object id, Map<String, Object> routing) {
        subjects.caseOf(variable, id.toString()).ifPresent(changes::wake);
        return correlate(message, variable, id.toString(), routing);
    }

    /** For what ends processes: told to all that listen, when no step of the engine is under way. */
    void announce(String message, String variable, Object id, Map<String, Object> routing) {
        turn.whenFree(() -> correlate(message, variable, id.toString(), routing));
    }

    /** The same, but never to the process whose own task led to it, when that is over by then. */
    void announceLast(String message, String variable, Object id) {
        turn.whenDone(() -> correlate(message, variable, id.toString(), Map.of()));
    }

    /** Whether somebody waited for this kept fact now. */
    boolean isTold(KeptFact fact) {
        return !correlate(fact.message(), fact.variable(), fact.subjectId(), fact.routing()).isEmpty();
    }

    private List<MessageCorrelationResult> correlate(String message, String variable, String id,
            Map<String, Object> routing) {
        try {
            return work.asSystem(() -> runtime.createMessageCorrelation(message)
                    .processInstanceVariableEquals(variable, id)
                    .setVariables(routing)
                    .correlateAllWithResult());
        } catch (ProcessEngineException failure) {
            // Who calls through a desk knows nothing of the engine.
            throw Overtaken.by(failure) ? new ConcurrencyFailureException("Overtaken at " + message, failure) : failure;
        }
    }
}
