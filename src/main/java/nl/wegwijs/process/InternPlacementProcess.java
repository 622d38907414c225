package nl.wegwijs.process;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.volunteer.Handover;
import nl.wegwijs.volunteer.InternDesk;
import nl.wegwijs.volunteer.InternId;
import nl.wegwijs.volunteer.InternLevel;
import nl.wegwijs.volunteer.InternMark;
import nl.wegwijs.volunteer.InternPapers;
import nl.wegwijs.volunteer.InternPlan;
import nl.wegwijs.volunteer.InternProposed;
import nl.wegwijs.volunteer.InternRequirement;
import nl.wegwijs.volunteer.InternStopped;
import nl.wegwijs.volunteer.InternTalk;
import nl.wegwijs.volunteer.InternTask;
import nl.wegwijs.volunteer.InternView;
import nl.wegwijs.volunteer.InternshipDesk;
import nl.wegwijs.volunteer.InternshipFilled;
import nl.wegwijs.volunteer.InternshipId;
import nl.wegwijs.volunteer.InternshipView;
import nl.wegwijs.volunteer.InternshipWanted;

/** {@code intern-placement.bpmn}: a place for interns, and each student whom a school proposes for it. */
@Configuration(proxyBeanMethods = false)
class InternPlacementProcess {

    static final String KEY = "intern-placement";
    private static final String INTERNSHIP = "internshipId";
    private static final String INTERN = "internId";
    private static final String STEP = "internStep";

    private static final FormSteps<InternDesk, InternId> STEPS = new FormSteps<>(STEP, Map.of(
            "chooseIntern.YES", (desk, id, form) -> desk.accept(id),
            "chooseIntern.NO", (desk, id, form) -> desk.decline(id),
            "holdHalfWayTalk.GO_ON", (desk, id, form) -> desk.talkHalfWay(id, talk(form)),
            "holdHalfWayTalk.STOP", (desk, id, form) -> desk.stopHalfWay(id, talk(form))));

    /** Starts the model in the transaction of the fact, and passes on what happens outside later. */
    @Component("internNews")
    static class News {

        private final InternshipDesk internships;
        private final InternDesk interns;
        private final ProcessStarts starts;
        private final Facts facts;

        News(InternshipDesk internships, InternDesk interns, ProcessStarts starts, Facts facts) {
            this.internships = internships;
            this.interns = interns;
            this.starts = starts;
            this.facts = facts;
        }

        @EventListener
        void on(InternshipWanted fact) {
            InternshipView place = internships.view(fact.internshipId());
            starts.begin(KEY, fact.atDesk() ? null : "internshipWanted",
                    starts.card(INTERNSHIP, place.id(), place.branch(), place.number()));
        }

        @EventListener
        void on(InternProposed fact) {
            InternView intern = interns.view(fact.internId());
            starts.begin(KEY, "internProposed", starts.card(INTERN, intern.id(), intern.branch(), intern.number()));
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(INTERNSHIP).ifPresent(id -> internships.keepOwnerFields(InternshipId.of(id), fact.answers()));
            fact.task().find(INTERN).ifPresent(id -> interns.keepOwnerFields(InternId.of(id), fact.answers()));
        }

        @EventListener
        void on(InternshipFilled fact) {
            facts.mention("internshipFilled", INTERNSHIP, fact.internshipId(), Map.of());
        }

        @EventListener
        void on(InternStopped fact) {
            facts.mention("internStopped", INTERN, fact.internId(), Map.of());
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding internPlacementStart(InternshipDesk desk, Branches branches, TaskDoor door,
            @Lazy IdentityService identity, ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of(
                "branchOptions", VolunteerTexts.branches(branches, door.caller().branchIds()),
                "supervisorOptions", InternTexts.supervisors(identity, List.copyOf(door.caller().branchIds()))),
                form -> starts.begun(KEY,
                        desk.want(new BranchId(form.code("branch")), plan(form), form.extra()).number()));
    }

    @Bean
    FormBinding describePlace(InternshipDesk desk, Branches branches, @Lazy IdentityService identity) {
        return FormBinding.of(task -> {
            BranchId branch = desk.view(internship(task)).branch();
            return Map.of("branch", branch.value(), "branchOptions", VolunteerTexts.branches(branches, List.of(branch)),
                    "supervisorOptions", InternTexts.supervisors(identity, List.of(branch)));
        }, (task, form) -> {
            // Where the helpers are short is known; it can only be read.
            form.code("branch");
            desk.describe(internship(task), plan(form));
            return Map.of();
        });
    }

    private static InternPlan plan(FormValues form) {
        return new InternPlan(form.text("title"), form.one("level", InternLevel.class), form.date("startsOn"),
                form.date("endsOn"), form.number("hoursPerWeek"), form.all("tasks", InternTask.class),
                form.code("supervisor"), form.number("places"));
    }

    @Bean
    JavaDelegate publishPlace(InternshipDesk desk) {
        return execution -> desk.publish(internship(execution));
    }

    @Bean
    JavaDelegate remindSchools(InternshipDesk desk) {
        return execution -> desk.remind(internship(execution));
    }

    @Bean
    JavaDelegate closePlace(InternshipDesk desk) {
        return execution -> desk.close(internship(execution));
    }

    @Bean
    FormBinding chooseIntern(InternDesk desk, InternshipDesk internships, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, internships, partners, task);
            shown.put("minorText", InternTexts.minor(desk.view(intern(task))));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    ExecutionListener recordInternRequirements(InternDesk desk) {
        return execution -> desk.require(InternId.of(CaseVariables.code(execution, INTERN)),
                Decided.entries(execution, "requirement").stream().map(InternRequirement::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(InternRequirement.class))));
    }

    @Bean
    FormBinding arrangeInternship(InternDesk desk, InternshipDesk internships, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Set<InternRequirement> asked = desk.view(intern(task)).requirements();
            Map<String, Object> shown = about(desk, internships, partners, task);
            shown.put("requirementsText", InternTexts.requirements(asked));
            shown.put("needsRecognition", asked.contains(InternRequirement.RECOGNISED_COMPANY));
            shown.put("needsProtection", asked.contains(InternRequirement.VOG_OR_IN_SIGHT));
            shown.put("isMinor", asked.contains(InternRequirement.NO_LATE_EVENING));
            return shown;
        }, (task, form) -> {
            desk.arrange(intern(task), new InternPapers(form.date("agreementSignedOn"), form.yes("recognised"),
                    form.date("vogSeenOn"), "IN_SIGHT".equals(form.code("protection")), form.yes("noLateEvenings"), null));
            return Map.of();
        });
    }

    @Bean
    FormBinding inductIntern(InternDesk desk, InternshipDesk internships, PartnerRegister partners) {
        return FormBinding.of(task -> {
            InternView intern = desk.view(intern(task));
            Map<String, Object> shown = about(desk, internships, partners, task);
            shown.put("assignmentOptions", InternTexts.work(intern.mayDo(internships.view(intern.internship()).plan().tasks())));
            return shown;
        }, (task, form) -> {
            List.of("privacy", "recognise", "programme", "houseRules", "boundaries").forEach(form::yes);
            desk.begin(intern(task), form.all("assignments", InternTask.class));
            return Map.of();
        });
    }

    @Bean
    FormBinding holdHalfWayTalk(InternDesk desk, InternshipDesk internships, PartnerRegister partners) {
        return FormBinding.of(task -> working(desk, internships, partners, task), (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding holdFinalTalk(InternDesk desk, InternshipDesk internships, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = working(desk, internships, partners, task);
            InternTexts.FIELDS.forEach((work, field) ->
                    shown.put("does" + field, desk.view(intern(task)).assignments().contains(work)));
            return shown;
        }, (task, form) -> {
            Map<InternTask, Handover> to = new EnumMap<>(InternTask.class);
            InternTexts.FIELDS.forEach((work, field) -> to.put(work, form.one("to" + field, Handover.class)));
            to.values().removeIf(Objects::isNull);
            desk.complete(intern(task), talk(form), to);
            return Map.of();
        });
    }

    private static Map<String, Object> about(InternDesk desk, InternshipDesk internships, PartnerRegister partners,
            FormTask task) {
        InternView intern = desk.view(intern(task));
        return new HashMap<>(InternTexts.about(intern, internships.view(intern.internship()), partners.find(intern.school())));
    }

    private static Map<String, Object> working(InternDesk desk, InternshipDesk internships, PartnerRegister partners,
            FormTask task) {
        Map<String, Object> shown = about(desk, internships, partners, task);
        shown.put("workText", InternTexts.workText(desk.view(intern(task)).assignments()));
        return shown;
    }

    private static Map<String, Object> step(InternDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, intern(task), form);
    }

    private static InternTalk talk(FormValues form) {
        return new InternTalk(form.one("rating", InternMark.class), form.text("points"));
    }

    private static InternId intern(FormTask task) {
        return InternId.of(task.code(INTERN));
    }

    private static InternshipId internship(FormTask task) {
        return InternshipId.of(task.code(INTERNSHIP));
    }

    private static InternshipId internship(VariableScope scope) {
        return InternshipId.of(CaseVariables.code(scope, INTERNSHIP));
    }
}
