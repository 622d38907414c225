package nl.wegwijs.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunView;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.placement.OpenSession;
import nl.wegwijs.placement.Participation;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.PlacementId;

/** {@code attendance.bpmn}: who was there, session by session; begun by the people of the courses. */
@Configuration(proxyBeanMethods = false)
class AttendanceProcess {

    static final String KEY = "attendance";
    private static final String SEPARATOR = "@";

    @Bean
    StartFormBinding attendanceStart(PlacementDesk desk, CourseCatalogue courses, TaskDoor door,
            @Lazy RuntimeService runtime) {
        return StartFormBinding.of(() -> options(desk.openSessions(door.caller().branchIds()),
                desk.registeredSessions(door.caller().branchIds())), form -> {
            String[] session = form.code("session").split(SEPARATOR);
            RunId run = RunId.of(session[0]);
            desk.recordAttendance(run, LocalDate.parse(session[1]), placements(form, "present", "walkInPresent"),
                    placements(form, "excused"), form.number("walkInCount"));
            RunView view = courses.run(run);
            return runtime.startProcessInstanceByKey(KEY, view.number(),
                    Map.of(CaseVariables.BRANCH, view.branch().value())).getId();
        });
    }

    private static Map<String, Object> options(List<OpenSession> open, List<OpenSession> registered) {
        List<Map<String, Object>> choices = new ArrayList<>();
        List<Map<String, Object>> people = new ArrayList<>();
        add(open, "", choices, people);
        add(registered, " (al ingevuld: verbeteren)", choices, people);
        return Map.of("sessionOptions", choices, "participants", people);
    }

    private static void add(List<OpenSession> sessions, String note, List<Map<String, Object>> choices,
            List<Map<String, Object>> people) {
        for (OpenSession session : sessions) {
            RunView run = session.run();
            String code = code(session);
            choices.add(FormTexts.option(code,
                    run.title() + ", " + FormTexts.day(session.day()) + ", " + run.number() + note));
            for (Participation one : session.participants()) {
                people.add(Map.of("of", code, "label", one.name(), "value", one.placementId().toString()));
            }
        }
    }

    /** The value of a session in the form; its end tells the form which questions to show. */
    static String code(OpenSession session) {
        return String.join(SEPARATOR, session.run().id().toString(), session.day().toString(),
                session.run().walkIn() ? "WALK_IN" : "GROUP");
    }

    private static Set<PlacementId> placements(FormValues form, String... fields) {
        return Stream.of(fields).flatMap(field -> form.codes(field).stream()).map(PlacementId::of)
                .collect(Collectors.toSet());
    }
}
