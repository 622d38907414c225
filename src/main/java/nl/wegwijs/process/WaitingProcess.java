package nl.wegwijs.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.placement.LongWaitDecision;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.StillWaits;
import nl.wegwijs.placement.WaitingCall;
import nl.wegwijs.placement.WaitingDesk;
import nl.wegwijs.placement.WaitingView;
import nl.wegwijs.placement.WaitlistEntryId;
import nl.wegwijs.referral.CaseDesk;

/** {@code waiting.bpmn}: until there is a seat or a volunteer, with a call every four weeks. */
@Configuration(proxyBeanMethods = false)
class WaitingProcess {

    static final String KEY = "waiting";
    static final String OUTCOME = "waitOutcome";

    private static final String ROUTE = "adviceRoute";
    private static final String MATCH = "VOLUNTEER_MATCH";
    // Left out: the person waits on.
    private static final Map<StillWaits, String> AFTER_CALL =
            Map.of(StillWaits.NO, "WITHDRAWN", StillWaits.OTHER_OFFER, "ADVICE_AGAIN");
    private static final Map<LongWaitDecision, String> AFTER_DECISION = Map.of(
            LongWaitDecision.OTHER_PROVIDER, "ONWARD_INSTEAD", LongWaitDecision.CLOSE, "NO_PLACE");

    private static final Map<LongWaitDecision, String> OTHER_ROUTES = Map.of(LongWaitDecision.VOLUNTEER, MATCH);

    /** Whoever is on the list goes on from there when a seat comes, whatever else was going on. */
    @Bean
    JavaDelegate joinWaitlist(PlacementDesk desk) {
        return execution -> {
            execution.setVariable(CaseVariables.WAITLIST_ENTRY, desk.joinWaitlist(CaseVariables.caseOf(execution),
                    MATCH.equals(CaseVariables.code(execution, ROUTE))).toString());
            execution.setVariable(OUTCOME, "SEAT");
        };
    }

    @Bean
    JavaDelegate reportLongWait(WaitingDesk desk) {
        return execution -> desk.reportLongWait(entry(CaseVariables.code(execution, CaseVariables.WAITLIST_ENTRY)));
    }

    @Bean
    FormBinding callWaiting(CaseDesk cases, CourseCatalogue catalogue, WaitingDesk desk) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = wait(cases, desk, task);
            shown.put("bridgingOptions", catalogue.offerings().stream()
                    .filter(offering -> offering.form() == OfferingForm.WALK_IN)
                    .filter(offering -> offering.branch().value().equals(task.branch()))
                    .map(offering -> FormTexts.option(offering.id().toString(), offering.title())).toList());
            return shown;
        }, (task, form) -> {
            StillWaits still = desk.recordCall(entry(task.code(CaseVariables.WAITLIST_ENTRY)),
                    new WaitingCall(form.one("still", StillWaits.class),
                            form.has("bridging") ? OfferingId.of(form.code("bridging")) : null, form.yes("dataRight")));
            Map<String, Object> routing = new HashMap<>(Map.of("stillWaits", still.name()));
            routing.put(OUTCOME, AFTER_CALL.getOrDefault(still, "SEAT"));
            return routing;
        });
    }

    @Bean
    FormBinding decideLongWait(CaseDesk cases, WaitingDesk desk) {
        return FormBinding.of(task -> wait(cases, desk, task), (task, form) -> {
            LongWaitDecision decision = desk.decide(entry(task.code(CaseVariables.WAITLIST_ENTRY)),
                    form.one("decision", LongWaitDecision.class), form.text("reason"));
            Map<String, Object> routing = new HashMap<>(Map.of("longWaitDecision", decision.name()));
            routing.put(OUTCOME, AFTER_DECISION.getOrDefault(decision, "SEAT"));
            routing.put(ROUTE, OTHER_ROUTES.getOrDefault(decision, task.code(ROUTE)));
            return routing;
        });
    }

    private static Map<String, Object> wait(CaseDesk cases, WaitingDesk desk, FormTask task) {
        WaitingView view = desk.view(entry(task.code(CaseVariables.WAITLIST_ENTRY)));
        Map<String, Object> shown = FormTexts.about(cases.file(view.caseId()));
        shown.put("waitsForText", view.forMatch() ? "een vrijwilliger" : titles(view.offerings()));
        shown.put("sinceText", FormTexts.day(view.since()));
        shown.put("weeks", view.weeks());
        shown.put("placeInLine", view.placeInLine());
        shown.put("othersWaiting", view.othersWaiting());
        shown.put("bridgingText", view.bridging() == null ? "nog niets" : view.bridging().title());
        return shown;
    }

    private static String titles(List<OfferingView> offerings) {
        return offerings.stream().map(OfferingView::title).collect(Collectors.joining(", "));
    }

    private static WaitlistEntryId entry(String id) {
        return WaitlistEntryId.of(id);
    }
}
