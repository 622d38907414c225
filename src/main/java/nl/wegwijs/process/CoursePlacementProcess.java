package nl.wegwijs.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.course.RunId;
import nl.wegwijs.placement.Fit;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.PlacementId;

/** {@code course-placement.bpmn}: a seat that fits, a turn on the waiting list, or practising alone. */
@Configuration(proxyBeanMethods = false)
class CoursePlacementProcess {

    static final String KEY = "course-placement";
    static final String OUTCOME = "placementOutcome";

    @Bean
    ExecutionListener recordFit(PlacementDesk desk) {
        return execution -> desk.recordFit(CaseVariables.caseOf(execution),
                RunId.of(CaseVariables.code(execution, "run")), Fit.valueOf(Decided.entry(execution, "fit")));
    }

    @Bean
    JavaDelegate holdSeat(PlacementDesk desk) {
        return execution -> {
            Optional<PlacementId> held = desk.holdSeat(CaseVariables.caseOf(execution));
            execution.setVariable("seatHeld", held.isPresent());
            execution.setVariable(CaseVariables.PLACEMENT, held.map(PlacementId::toString).orElse(null));
        };
    }

    @Bean
    JavaDelegate joinWaitlist(PlacementDesk desk) {
        return execution -> execution.setVariable(CaseVariables.WAITLIST_ENTRY,
                desk.joinWaitlist(CaseVariables.caseOf(execution)).toString());
    }
}
