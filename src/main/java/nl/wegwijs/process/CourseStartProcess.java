package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import nl.wegwijs.course.RunView;
import nl.wegwijs.course.Session;
import nl.wegwijs.placement.CourseRunCancelled;
import nl.wegwijs.placement.NewDate;
import nl.wegwijs.placement.NotAppeared;
import nl.wegwijs.placement.PlaceOffered;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.StartDesk;
import nl.wegwijs.referral.CaseDesk;

/** {@code course-start.bpmn}: between saying yes and the first lesson. */
@Configuration(proxyBeanMethods = false)
class CourseStartProcess {

    static final String KEY = "course-start";
    static final String OUTCOME = "startOutcome";

    // Left out: the person comes after all, so the wait goes on.
    private static final Map<NewDate, String> OUTCOMES =
            Map.of(NewDate.OTHER_RUN, "SEARCH_AGAIN", NewDate.STOPS, "WITHDRAWN");

    private final Facts facts;

    CourseStartProcess(Facts facts) {
        this.facts = facts;
    }

    @EventListener
    void on(NotAppeared fact) {
        facts.tell("notAppeared", CaseVariables.PLACEMENT, fact.placementId(), Map.of());
    }

    @EventListener
    void on(CourseRunCancelled fact) {
        facts.tell("courseRunCancelled", CaseVariables.PLACEMENT, fact.placementId(), Map.of());
    }

    @Bean
    FormBinding arrangeNewDate(CaseDesk cases, PlacementDesk placements, StartDesk desk, Clock clock) {
        return FormBinding.of(task -> {
            PlaceOffered place = placements.offer(CaseVariables.placement(task));
            RunView run = place.run();
            Map<String, Object> shown = FormTexts.about(cases.file(place.caseId()));
            shown.put("courseText", place.offering().title());
            shown.put("startText", FormTexts.day(run.startsOn()));
            shown.put("nextLessonText", run.sessions().stream().map(Session::date)
                    .filter(day -> day.isAfter(LocalDate.now(clock))).findFirst().map(FormTexts::day)
                    .orElse("geen, de groep is afgelopen"));
            shown.put("placeText", run.place());
            return shown;
        }, (task, form) -> routing(desk.arrangeNewDate(CaseVariables.placement(task),
                form.one("newDate", NewDate.class))));
    }

    @Bean
    JavaDelegate recordNoShow(StartDesk desk) {
        return execution -> execution.setVariables(routing(desk.recordNoShow(CaseVariables.placement(execution))));
    }

    private static Map<String, Object> routing(NewDate agreed) {
        Map<String, Object> routing = new HashMap<>(Map.of("newDate", agreed.name()));
        routing.put(OUTCOME, OUTCOMES.get(agreed));
        return routing;
    }
}
