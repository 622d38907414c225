package nl.wegwijs.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.volunteer.GuidanceDesk;
import nl.wegwijs.volunteer.LeaveReason;
import nl.wegwijs.volunteer.ProgressTalk;
import nl.wegwijs.volunteer.Requirement;
import nl.wegwijs.volunteer.TalkDecision;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerMatched;
import nl.wegwijs.volunteer.VolunteerReady;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerView;
import nl.wegwijs.volunteer.WorkLoad;

/** {@code volunteer-guidance.bpmn}: a volunteer who helps, talked with now and then, until the goodbye. */
@Configuration(proxyBeanMethods = false)
class VolunteerGuidanceProcess {

    static final String KEY = "volunteer-guidance";
    private static final String VOLUNTEER = VolunteerOnboardingProcess.VOLUNTEER;
    private static final String READY = "volunteerReady";

    /** Starts the model when somebody is ready, and passes on that somebody helps for the first time. */
    @Component("volunteerGuidanceNews")
    static class News {

        private final VolunteerRegister register;
        private final ProcessStarts starts;
        private final Facts facts;

        News(VolunteerRegister register, ProcessStarts starts, Facts facts) {
            this.register = register;
            this.starts = starts;
            this.facts = facts;
        }

        @EventListener
        void on(VolunteerReady fact) {
            begin(READY, register, starts, fact.volunteerId());
        }

        @EventListener
        void on(VolunteerMatched fact) {
            facts.mention("volunteerMatched", VOLUNTEER, fact.volunteerId(), Map.of());
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding volunteerGuidanceStart(VolunteerRegister register, TaskDoor door, ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of("volunteerOptions", options(register.active(door.caller().branchIds()))),
                form -> begin(null, register, starts, leaves(register, form)));
    }

    private static String begin(String message, VolunteerRegister register, ProcessStarts starts, VolunteerId id) {
        VolunteerView volunteer = register.find(id);
        return starts.begin(KEY, message, starts.card(VOLUNTEER, id, volunteer.home(), volunteer.number()));
    }

    @Bean
    FormBinding holdProgressTalk(VolunteerRegister register, GuidanceDesk guidance) {
        return FormBinding.of(task -> {
            VolunteerView volunteer = register.find(VolunteerId.of(task.code(VOLUNTEER)));
            Map<String, Object> shown = new HashMap<>(VolunteerTexts.guided(volunteer, guidance.view(volunteer.id())));
            shown.put("needsVog", register.missing(volunteer.id()).contains(Requirement.VOG_SEEN));
            return shown;
        }, (task, form) -> {
            TalkDecision decision = form.one("decision", TalkDecision.class);
            guidance.talk(VolunteerId.of(task.code(VOLUNTEER)), new ProgressTalk(form.yes("goingWell"),
                    form.one("load", WorkLoad.class), form.number("hoursPerMonth"),
                    form.one("training", Requirement.class), form.date("vogSeenOn"), decision));
            return Map.of("talkDecision", decision.name());
        });
    }

    @Bean
    FormBinding sayGoodbye(VolunteerRegister register) {
        return FormBinding.of(task -> Map.of("volunteer", task.code(VOLUNTEER),
                "volunteerOptions", options(List.of(register.find(VolunteerId.of(task.code(VOLUNTEER)))))),
                (task, form) -> {
                    leaves(register, form);
                    return Map.of();
                });
    }

    private static VolunteerId leaves(VolunteerRegister register, FormValues form) {
        VolunteerId id = VolunteerId.of(form.code("volunteer"));
        form.yes("thanked");
        register.leave(id, form.date("lastDay"), form.one("why", LeaveReason.class));
        return id;
    }

    private static List<Map<String, Object>> options(Collection<VolunteerView> volunteers) {
        return volunteers.stream()
                .map(one -> FormTexts.option(one.id().toString(), one.name() + ", " + one.number())).toList();
    }
}
