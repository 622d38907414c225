package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.course.Certificate;
import nl.wegwijs.referral.Confidence;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.placement.EndReason;
import nl.wegwijs.placement.EndTalk;
import nl.wegwijs.placement.FollowUpDesk;
import nl.wegwijs.placement.GoOn;
import nl.wegwijs.placement.GoalMeasured;
import nl.wegwijs.placement.GoalNear;
import nl.wegwijs.placement.GoingWell;
import nl.wegwijs.placement.Moment;
import nl.wegwijs.placement.NextStep;
import nl.wegwijs.placement.Obstacle;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.RoundConclusion;
import nl.wegwijs.placement.Talk;
import nl.wegwijs.placement.TalkAction;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.GoalResult;
import nl.wegwijs.referral.LearningGoal;

/** {@code follow-up.bpmn}: talks while somebody learns, the end talk, and the call three months later. */
@Configuration(proxyBeanMethods = false)
class FollowUpProcess {

    static final String KEY = "follow-up";
    static final String OUTCOME = "followUpOutcome";

    private static final Map<Moment, String> MOMENTS = Map.of(Moment.START_2W, "twee weken na de start",
            Moment.MIDTERM, "halverwege", Moment.EXTRA, "extra gesprek", Moment.END, "aan het eind",
            Moment.AFTER_3M, "drie maanden na het eind");

    @Bean
    ExecutionListener recordFollowUpPlan(FollowUpDesk desk) {
        return execution -> desk.plan(CaseVariables.placement(execution), Decided.entries(execution, "moment"));
    }

    @Bean
    FormBinding holdFollowUp(CaseDesk cases, PlacementDesk placements, FollowUpDesk desk, Clock clock) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = withCourse(cases, placements, task);
            shown.put("momentText", MOMENTS.get(desk.nextMoment(CaseVariables.placement(task))));
            return shown;
        }, (task, form) -> Map.of("talkAction",
                desk.holdTalk(CaseVariables.placement(task), new Talk(LocalDate.now(clock),
                        GoingWell.valueOf(form.code("goingWell")), form.all("obstacles", Obstacle.class),
                        form.one("goalNear", GoalNear.class), form.one("action", TalkAction.class), form.date("next"),
                        form.one("endReason", EndReason.class))).name()));
    }

    @Bean
    FormBinding holdEndTalk(CaseDesk cases, PlacementDesk placements, AssessmentDesk assessments, FollowUpDesk desk,
            Clock clock) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = withCourse(cases, placements, task);
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
                    form.one("certificate", Certificate.class), form.one("goOn", GoOn.class), form.number("grade"),
                    form.yes("surveyHanded")));
            return Map.of();
        });
    }

    private static List<GoalMeasured> measured(CaseFile file, AssessmentDesk assessments, FormValues form) {
        List<GoalMeasured> measured = new ArrayList<>();
        for (int n = 1; n <= file.goals().size(); n++) {
            LearningGoal goal = goal(file, n);
            SkillLevel after = form.has("after" + n)
                    ? SkillLevel.of(assessments.scale(file.id(), goal.domain()), form.code("after" + n)) : null;
            measured.add(new GoalMeasured(goal.domain(), form.one("goalResult" + n, GoalResult.class), after,
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

    private static Map<String, Object> withCourse(CaseDesk cases, PlacementDesk placements, FormTask task) {
        Map<String, Object> shown = FormTexts.about(cases.file(CaseVariables.caseOf(task)));
        shown.put("courseText", placements.offer(CaseVariables.placement(task)).offering().title());
        return shown;
    }

    private static LearningGoal goal(CaseFile file, int n) {
        return n <= file.goals().size() ? file.goals().get(n - 1) : null;
    }
}
