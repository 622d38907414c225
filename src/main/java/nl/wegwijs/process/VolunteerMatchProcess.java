package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.placement.Click;
import nl.wegwijs.placement.EndReason;
import nl.wegwijs.placement.MatchDesk;
import nl.wegwijs.placement.MatchEnded;
import nl.wegwijs.placement.MatchProposal;
import nl.wegwijs.placement.MatchProposed;
import nl.wegwijs.placement.MatchStep;
import nl.wegwijs.placement.MatchView;
import nl.wegwijs.placement.Meeting;
import nl.wegwijs.placement.MeetingPlace;
import nl.wegwijs.placement.PlacementId;
import nl.wegwijs.placement.Rhythm;
import nl.wegwijs.placement.TrialTalk;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.volunteer.VolunteerId;

/** {@code volunteer-match.bpmn}: a volunteer who suits, a first meeting, and a trial. */
@Configuration(proxyBeanMethods = false)
class VolunteerMatchProcess {

    static final String KEY = "volunteer-match";
    static final String OUTCOME = "matchOutcome";
    private static final String STEP = "matchStep";

    // Left out: the two go on trying.
    private static final Map<MatchStep, String> OUTCOMES = Map.of(MatchStep.NOBODY, "NO_VOLUNTEER",
            MatchStep.REFUSED, "NO_MATCH", MatchStep.NO_MATCH, "NO_MATCH", MatchStep.CONTINUE, "STARTED",
            MatchStep.STOPPED, "WITHDRAWN", MatchStep.LEFT, "STARTED");

    @Bean
    JavaDelegate checkShortage(MatchDesk desk) {
        return execution -> {
            desk.noVolunteer(CaseVariables.caseOf(execution));
            execution.setVariable(OUTCOME, OUTCOMES.get(MatchStep.NOBODY));
        };
    }

    @Bean
    FormBinding proposeMatch(CaseDesk cases, MatchDesk desk) {
        return FormBinding.of(task -> {
            CaseFile file = cases.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = VolunteerTexts.wanted(file);
            shown.put("volunteerOptions", VolunteerTexts.options(desk.candidates(file.id())));
            return shown;
        }, (task, form) -> {
            MatchProposed proposed = form.yes("suits") ? desk.propose(CaseVariables.caseOf(task), proposal(form))
                    : desk.nobodySuits(CaseVariables.caseOf(task));
            Map<String, Object> routing = routing(proposed.step());
            routing.put(CaseVariables.PLACEMENT, proposed.placement().map(PlacementId::toString).orElse(null));
            return routing;
        });
    }

    private static MatchProposal proposal(FormValues form) {
        return new MatchProposal(VolunteerId.of(form.code("volunteer")), form.yes("consentShare"),
                form.one("rhythm", Rhythm.class),
                Optional.ofNullable(form.code("minutes")).map(Integer::valueOf).orElse(null),
                form.one("place", MeetingPlace.class),
                form.has("firstMeeting") ? form.dateTime("firstMeeting").toInstant() : null,
                form.yes("presentCoordinator"));
    }

    @Bean
    FormBinding confirmMeeting(CaseDesk cases, MatchDesk desk) {
        return FormBinding.of(task -> both(cases, desk, task), (task, form) -> routing(desk.recordMeeting(
                CaseVariables.placement(task), new Meeting(form.one("result", Meeting.Result.class),
                        form.has("newMoment") ? form.dateTime("newMoment").toInstant() : null,
                        form.one("endReason", EndReason.class)))));
    }

    @Bean
    FormBinding discussTrial(CaseDesk cases, MatchDesk desk) {
        return FormBinding.of(task -> both(cases, desk, task), (task, form) -> routing(desk.discussTrial(
                CaseVariables.placement(task), new TrialTalk(form.one("participantClick", Click.class),
                        form.one("volunteerClick", Click.class), form.one("decision", TrialTalk.Decision.class),
                        form.one("endReason", EndReason.class)))));
    }

    private static Map<String, Object> both(CaseDesk cases, MatchDesk desk, FormTask task) {
        MatchView match = desk.view(CaseVariables.placement(task));
        Map<String, Object> shown = VolunteerTexts.wanted(cases.file(match.caseId()));
        shown.put("volunteerText", match.volunteer().name());
        shown.put("volunteerPhoneText", match.volunteer().phone().national());
        shown.put("meetingText", FormTexts.moment(match.firstMeeting()));
        shown.put("trialText", Optional.ofNullable(match.trialUntil()).map(FormTexts::day).orElse(""));
        return shown;
    }

    private static Map<String, Object> routing(MatchStep step) {
        Map<String, Object> routing = new HashMap<>();
        routing.put(STEP, step.name());
        routing.put(OUTCOME, OUTCOMES.get(step));
        return routing;
    }

    /** A volunteer is gone: who still tries needs another one, who learns has a talk about it. */
    @Component
    static class News {

        private final Facts facts;

        News(Facts facts) {
            this.facts = facts;
        }

        @EventListener
        void on(MatchEnded fact) {
            facts.tell("matchEnded", CaseVariables.PLACEMENT, fact.placementId(),
                    Map.of(OUTCOME, OUTCOMES.get(MatchStep.NOBODY)));
        }
    }
}
