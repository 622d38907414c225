package nl.wegwijs.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.WeeklyRun;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;

/** {@code plan-run.bpmn}: a new group, begun by the people of the courses. */
@Configuration(proxyBeanMethods = false)
class PlanRunProcess {

    static final String KEY = "plan-run";

    private static final Set<OfferingForm> IN_GROUPS =
            Set.of(OfferingForm.GROUP, OfferingForm.WALK_IN, OfferingForm.EVENT);

    @Bean(KEY + "Start")
    StartFormBinding planRunStart(CourseCatalogue courses, Branches branches, TaskDoor door,
            @Lazy RuntimeService runtime) {
        return StartFormBinding.of(() -> options(courses, branches, door.caller().branches()), form -> {
            RunView run = courses.run(courses.planRun(plan(form)));
            return runtime.startProcessInstanceByKey(KEY, run.number(),
                    Map.of(CaseVariables.BRANCH, run.branch().value())).getId();
        });
    }

    /** What the form says, wherever it stands. */
    static WeeklyRun plan(FormValues form) {
        return new WeeklyRun(OfferingId.of(form.code("offering")), BranchId.of(form.code("branch")), form.text("place"),
                form.date("firstDay"), form.number("sessions"), form.time("from"), form.time("until"),
                form.number("minParticipants"), form.number("maxParticipants"));
    }

    /** What can be chosen in it by people of these branches. */
    static Map<String, Object> options(CourseCatalogue courses, Branches branches, List<String> own) {
        List<OfferingView> inGroups = courses.offerings().stream().filter(OfferingView::inLibrary)
                .filter(offering -> IN_GROUPS.contains(offering.form()) && own.contains(offering.branch().value()))
                .toList();
        return Map.of("offeringOptions", FormTexts.offerings(inGroups), "branchOptions", branches.all().stream()
                .filter(branch -> own.contains(branch.id().value()))
                .map(branch -> FormTexts.option(branch.id().value(), branch.name())).toList());
    }
}
