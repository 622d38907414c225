package nl.wegwijs.process;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.collaboration.CentreItem;
import nl.wegwijs.collaboration.JointId;
import nl.wegwijs.collaboration.JointPart;
import nl.wegwijs.collaboration.JointPreparation;
import nl.wegwijs.collaboration.Promotion;
import nl.wegwijs.course.SignUpSource;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Room;

/** {@code joint-part.bpmn}: one part of what we give together, prepared by whoever the split names. */
@Configuration(proxyBeanMethods = false)
class JointPartProcess {

    static final String STEP = "partStep";
    static final Map<Boolean, String> ANSWERS = Map.of(true, "DONE", false, "NOT");
    private static final String RECRUITING = "recruitStep";

    private static final Map<String, Call> CALLS = Map.of(
            "DONE", (desk, id, part, form) -> desk.hear(id, part, true, form.text("place"), null),
            "NOT", (desk, id, part, form) -> desk.hear(id, part, false, null, form.text("why")),
            "NO_ANSWER", (desk, id, part, form) -> desk.calledInVain(id, part));
    private static final Map<String, Recruiting> RECRUITINGS = Map.of(
            "ENROL", (desk, id, form) -> desk.enrol(id, form.text("givenName"), form.phone("phone"),
                    form.one("source", SignUpSource.class)),
            "READY", (desk, id, form) -> desk.settle(id, JointPart.PEOPLE, true));

    private interface Call {

        void end(JointPreparation desk, JointId id, JointPart part, FormValues form);
    }

    private interface Recruiting {

        void goOn(JointPreparation desk, JointId id, FormValues form);
    }

    @Bean
    FormBinding arrangeRoom(JointPreparation preparation, JointTexts texts) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = texts.dates(JointCourseProcess.joint(task));
            shown.put("roomOptions", preparation.freeRooms(JointCourseProcess.joint(task)).stream()
                    .map(JointPartProcess::room).toList());
            return shown;
        }, (task, form) -> {
            preparation.arrangeRoom(JointCourseProcess.joint(task), form.code("room"), form.number("seats"),
                    form.number("devices"), form.yes("access"));
            return Map.of("centreNeeded", form.yes("learningCentre"));
        });
    }

    private static Map<String, Object> room(Room room) {
        return FormTexts.option(room.name(), room.name() + ", " + room.seats() + " stoelen");
    }

    @Bean
    FormBinding fitOutCentre(JointPreparation preparation, JointTexts texts) {
        return FormBinding.of(task -> texts.about(JointCourseProcess.joint(task)), (task, form) -> {
            form.yes("ready");
            preparation.fitOutCentre(JointCourseProcess.joint(task), form.all("inventory", CentreItem.class),
                    form.number("computers"), form.text("openingHours"));
            return Map.of();
        });
    }

    @Bean
    FormBinding makePromotion(JointPreparation preparation, JointTexts texts) {
        return FormBinding.of(task -> texts.about(JointCourseProcess.joint(task)), (task, form) -> {
            preparation.promote(JointCourseProcess.joint(task), new Promotion(Set.copyOf(form.codes("channels")),
                    form.text("text"), form.text("textWhy"), form.phone("phoneNumber").national(), form.date("fromOn"),
                    form.date("untilOn")));
            return Map.of();
        });
    }

    @Bean
    FormBinding recruitPeople(JointPreparation preparation, JointTexts texts) {
        return FormBinding.of(task -> texts.seats(JointCourseProcess.joint(task)), (task, form) -> {
            String result = form.code("result");
            RECRUITINGS.get(result).goOn(preparation, JointCourseProcess.joint(task), form);
            return Map.of(RECRUITING, result);
        });
    }

    @Bean
    FormBinding arrangeTeachers(JointPreparation preparation, JointTexts texts) {
        return FormBinding.of(task -> texts.about(JointCourseProcess.joint(task)), (task, form) -> {
            preparation.settle(JointCourseProcess.joint(task), JointPart.TEACHERS, "FOUND".equals(form.code("result")));
            return Map.of();
        });
    }

    @Bean
    JavaDelegate askPartner(JointPreparation preparation) {
        return execution -> preparation.ask(JointCourseProcess.joint(execution),
                JointPart.valueOf(CaseVariables.code(execution, "part")));
    }

    @Bean
    FormBinding callAboutPart(JointPreparation preparation, JointTexts texts) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = texts.about(JointCourseProcess.joint(task));
            shown.put("partText", part(task).label());
            shown.put("resultOptions", JointTexts.answers());
            return shown;
        }, (task, form) -> {
            String result = form.code("result");
            CALLS.get(result).end(preparation, JointCourseProcess.joint(task), part(task), form);
            return Map.of(STEP, result);
        });
    }

    private static JointPart part(FormTask task) {
        return JointPart.valueOf(task.code("part"));
    }
}
