package nl.wegwijs.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import nl.wegwijs.course.CancelReason;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunView;
import nl.wegwijs.library.BranchId;

/** {@code cancel-run.bpmn}: a group that does not go on; begun by the people of the courses. */
@Configuration(proxyBeanMethods = false)
class CancelRunProcess {

    static final String KEY = "cancel-run";

    @Bean(KEY + "Start")
    StartFormBinding cancelRunStart(CourseCatalogue courses, TaskDoor door, @Lazy RuntimeService runtime) {
        return StartFormBinding.of(() -> Map.of("runOptions", options(courses, door.caller().branchIds())), form -> {
            RunView run = courses.run(RunId.of(form.code("run")));
            courses.cancel(run.id(), form.one("reason", CancelReason.class));
            return runtime.startProcessInstanceByKey(KEY, run.number(),
                    Map.of(CaseVariables.BRANCH, run.branch().value())).getId();
        });
    }

    private static List<Map<String, Object>> options(CourseCatalogue courses, Set<BranchId> own) {
        return courses.openRuns(own).stream()
                .map(run -> FormTexts.option(run.id().toString(), run.title() + ", vanaf "
                        + FormTexts.day(run.startsOn()) + ", " + run.seatsTaken() + " deelnemers, " + run.number()))
                .toList();
    }
}
