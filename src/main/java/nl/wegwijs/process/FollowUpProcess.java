package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.course.Certificate;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.placement.AbsenceReported;
import nl.wegwijs.placement.Adaptation;
import nl.wegwijs.placement.AfterLastCall;
import nl.wegwijs.placement.EndReason;
import nl.wegwijs.placement.EndTalk;
import nl.wegwijs.placement.FollowUpDesk;
import nl.wegwijs.placement.FollowUpView;
import nl.wegwijs.placement.GoOn;
import nl.wegwijs.placement.GoalMeasured;
import nl.wegwijs.placement.GoalNear;
import nl.wegwijs.placement.GoingWell;
import nl.wegwijs.placement.LaterContact;
import nl.wegwijs.placement.Moment;
import nl.wegwijs.placement.NextStep;
import nl.wegwijs.placement.Obstacle;
import nl.wegwijs.placement.PreventionCall;
import nl.wegwijs.placement.PreventionResult;
import nl.wegwijs.placement.RoundConclusion;
import nl.wegwijs.placement.Talk;
import nl.wegwijs.placement.TalkAction;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.Confidence;
import nl.wegwijs.referral.GoalResult;
import nl.wegwijs.referral.LearningGoal;

/** {@code follow-up.bpmn}: talks while somebody learns, calls to who stays away, the end talk, aftercare. */
@Configuration(proxyBeanMethods = false)
class FollowUpProcess {

    static final String KEY = "follow-up";
    static final String OUTCOME = "followUpOutcome";
    static final String STEP = "followUpStep";

    private static final Map<Moment, String> MOMENTS = Map.of(Moment.START_2W, "twee weken na de start",
            Moment.MIDTERM, "halverwege", Moment.QUARTERLY, "elke drie maanden", Moment.EXTRA, "extra gesprek");
    private static final Map<String, String> HELP = Map.of("WALK_IN", "bij de inloop",
            "IN_TWO_WEEKS", "over twee weken", "BY_PHONE", "aan de telefoon");

    /** Passes on that somebody stays away, to who waits for the next talk; later the model asks the desk. */
    @Component
    static class News {

        private final Facts facts;

        News(Facts facts) {
            this.facts = facts;
        }

        @EventListener
        void on(AbsenceReported fact) {
            facts.mention("absenceReported", CaseVariables.PLACEMENT, fact.placementId(), Map.of());
        }
    }

    @Bean
    ExecutionListener recordFollowUpPlan(FollowUpDesk desk) {
        return execution -> desk.plan(CaseVariables.placement(execution), Decided.entries(execution, "moment"));
    }

    @Bean
    FormBinding holdFollowUp(CaseDesk cases, FollowUpDesk desk, Clock clock) {
        return FormBinding.of(task -> {
            FollowUpView view = desk.view(CaseVariables.placement(task));
            Map<String, Object> shown = about(cases, view, task);
            shown.put("momentText", MOMENTS.get(view.nextTalk()));
            shown.put("helpText", Optional.ofNullable(view.helpMoment()).map(HELP::get).orElse(null));
            return shown;
        }, (task, form) -> Map.of("talkAction", form.code("action"), STEP,
                desk.holdTalk(CaseVariables.placement(task), new Talk(LocalDate.now(clock),
                        GoingWell.valueOf(form.code("goingWell")), form.all("obstacles", Obstacle.class),
                        form.one("goalNear", GoalNear.class), form.one("action", TalkAction.class), form.date("next"),
                        form.one("endReason", EndReason.class))).name()));
    }

    @Bean
    FormBinding preventDropOut(CaseDesk cases, FollowUpDesk desk, Clock clock) {
        return FormBinding.of(task -> {
            FollowUpView view = desk.view(CaseVariables.placement(task));
            Map<String, Object> shown = about(cases, view, task);
            shown.put("callText", view.callsMade() + 1);
            shown.put("lastCall", view.isLastCall());
            return shown;
        }, (task, form) -> Map.of(STEP, desk.callAboutAbsence(CaseVariables.placement(task),
                new PreventionCall(LocalDate.now(clock), form.one("result", PreventionResult.class),
                        form.one("adapt", Adaptation.class), form.one("endReason", EndReason.class),
                        form.one("afterLastCall", AfterLastCall.class))).name()));
    }

    @Bean
    JavaDelegate leavePlace(FollowUpDesk desk) {
        return execution -> execution.setVariable(OUTCOME, desk.leavePlace(CaseVariables.placement(execution)).name());
    }

    @Bean
    FormBinding holdEndTalk(CaseDesk cases, AssessmentDesk assessments, FollowUpDesk desk, Clock clock) {
        return FormBinding.of(task -> {
            FollowUpView view = desk.view(CaseVariables.placement(task));
            Map<String, Object> shown = about(cases, view, task);
            shown.put("askAftercare", view.askAftercare());
            shown.put("askSurvey", view.askSurvey());
            shown.put("askStory", view.askStory());
            CaseFile file = cases.file(CaseVariables.caseOf(task));
            for (int n = 1; n <= 3; n++) {
                LearningGoal goal = goal(file, n);
                shown.put("goal" + n + "Text", goal == null ? null : FormTexts.goal(goal));
                shown.put("after" + n + "Options", goal == null ? List.of()
                        : SkillAssessmentProcess.levels(assessments.scale(file.id(), goal.domain())));
            }
            return shown;
        }, (task, form) -> {
            desk.holdEndTalk(CaseVariables.placement(task), new EndTalk(LocalDate.now(clock),
                    measured(cases.file(CaseVariables.caseOf(task)), assessments, form),
                    Integer.parseInt(form.code("selfReliance")), Integer.parseInt(form.code("confidence")),
                    form.one("certificate", Certificate.class), form.one("goOn", GoOn.class),
                    form.one("choice", NextStep.class), form.number("grade"), form.yes("surveyHanded")),
                    new LaterContact(answer(form, "cAftercare"), answer(form, "cSurvey"), answer(form, "cStory"),
                            form.text("story")));
            return Map.of();
        });
    }

    private static Boolean answer(FormValues form, String field) {
        return form.has(field) ? form.yes(field) : null;
    }

    private static List<GoalMeasured> measured(CaseFile file, AssessmentDesk assessments, FormValues form) {
        List<GoalMeasured> measured = new ArrayList<>();
        for (int n = 1; n <= file.goals().size(); n++) {
            LearningGoal goal = goal(file, n);
            SkillLevel after = form.has("after" + n)
                    ? SkillLevel.of(assessments.scale(file.id(), goal.domain()), form.code("after" + n)) : null;
            measured.add(new GoalMeasured(goal.id(), goal.domain(), form.one("goalResult" + n, GoalResult.class), after,
                    form.one("how" + n, Confidence.class)));
        }
        return measured;
    }

    @Bean
    JavaDelegate concludeRound(FollowUpDesk desk) {
        return execution -> {
            RoundConclusion round = desk.concludeRound(CaseVariables.placement(execution),
                    NextStep.valueOf(CaseVariables.code(execution, "nextStep")));
            execution.setVariable(OUTCOME, round.outcome().name());
            execution.setVariable("aftercare", round.aftercare());
        };
    }

    private static Map<String, Object> about(CaseDesk cases, FollowUpView view, FormTask task) {
        Map<String, Object> shown = FormTexts.about(cases.file(CaseVariables.caseOf(task)));
        shown.put("courseText", Optional.ofNullable(view.course()).orElse("leren met een vrijwilliger"));
        shown.put("attendanceText", FormTexts.attendance(view.attended()));
        return shown;
    }

    private static LearningGoal goal(CaseFile file, int n) {
        return n <= file.goals().size() ? file.goals().get(n - 1) : null;
    }
}
