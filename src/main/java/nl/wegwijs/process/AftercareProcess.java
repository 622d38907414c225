package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.placement.AftercareCall;
import nl.wegwijs.placement.Change;
import nl.wegwijs.placement.FollowUpDesk;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.PlacementId;
import nl.wegwijs.placement.StillUses;
import nl.wegwijs.referral.CaseDesk;

/** {@code aftercare.bpmn}: the call three months after a course, or after somebody began elsewhere. */
@Configuration(proxyBeanMethods = false)
class AftercareProcess {

    static final String KEY = "aftercare";
    static final String OUTCOME = "aftercareOutcome";

    private static final String ELSEWHERE = "een andere organisatie";
    private static final Map<Boolean, Map<String, Object>> OUTCOMES = Map.of(
            true, Map.of(OUTCOME, "NEW_NEED", FollowUpProcess.OUTCOME, "NEXT_STEP_OWN"), false, Map.of(OUTCOME, "NONE"));

    @Bean
    FormBinding callAfterThreeMonths(CaseDesk cases, PlacementDesk placements, FollowUpDesk desk, Clock clock) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = FormTexts.about(cases.file(CaseVariables.caseOf(task)));
            shown.put("courseText", placement(task).map(id -> placements.offer(id).offering().title()).orElse(ELSEWHERE));
            return shown;
        }, (task, form) -> OUTCOMES.get(desk.aftercareCalled(CaseVariables.caseOf(task),
                placement(task), new AftercareCall(LocalDate.now(clock), form.yes("reached"),
                        form.one("stillUses", StillUses.class), form.all("changed", Change.class),
                        form.yes("newNeed")))));
    }

    private static Optional<PlacementId> placement(FormTask task) {
        return task.find(CaseVariables.PLACEMENT).map(PlacementId::of);
    }
}
