package nl.wegwijs.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.volunteer.Competence;
import nl.wegwijs.volunteer.LeaveReason;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.Papers;
import nl.wegwijs.volunteer.Requirement;
import nl.wegwijs.volunteer.VolunteerApplications;
import nl.wegwijs.volunteer.VolunteerApplied;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerSource;
import nl.wegwijs.volunteer.VolunteerView;
import nl.wegwijs.volunteer.VolunteerWork;

/** {@code register-volunteer.bpmn} and {@code volunteer-leaves.bpmn}: who comes to help, and who stops. */
@Configuration(proxyBeanMethods = false)
class VolunteersProcess {

    static final String REGISTER = "register-volunteer";
    static final String LEAVES = "volunteer-leaves";
    private static final String APPLIED = "volunteerApplied";
    private static final String VOLUNTEER = "volunteerId";

    private static final Map<String, Fit> FITS = Map.of(
            "YES", (applications, id, form) -> applications.accept(id, work(form)),
            "LATER", (applications, id, form) -> applications.staysApplied(id),
            "NO", (applications, id, form) -> applications.reject(id));

    @Bean(REGISTER + "Start")
    StartFormBinding registerVolunteerStart(VolunteerRegister register, Branches branches, PartnerRegister partners,
            TaskDoor door, @Lazy RuntimeService runtime) {
        return StartFormBinding.of(() -> Map.of(
                "branchOptions", branchOptions(branches, door),
                "sourcePartnerOptions", partners.volunteerSources().stream()
                        .map(partner -> FormTexts.option(partner.id().toString(), partner.name())).toList()),
                form -> begin(register, runtime, register.add(told(form), papers(form))));
    }

    /** What is asked of a new volunteer is decided in the model, also for those that no form brought. */
    static String begin(VolunteerRegister register, RuntimeService runtime, VolunteerId id) {
        return start(runtime, REGISTER, register.find(id));
    }

    private static String start(RuntimeService runtime, String key, VolunteerView volunteer) {
        return runtime.startProcessInstanceByKey(key, volunteer.number(), Map.of(
                VOLUNTEER, volunteer.id().toString(), CaseVariables.BRANCH, volunteer.home().value())).getId();
    }

    private static List<Map<String, Object>> branchOptions(Branches branches, TaskDoor door) {
        return door.caller().branchIds().stream().sorted(Comparator.comparing(BranchId::value))
                .map(id -> FormTexts.option(id.value(), branches.name(id))).toList();
    }

    private static NewVolunteer told(FormValues form) {
        List<BranchId> branches = form.codes("branches").stream().map(BranchId::new).toList();
        return new NewVolunteer(form.text("name"), PhoneNumber.parse(form.text("phone")).orElse(null),
                form.text("email"), form.one("source", VolunteerSource.class),
                Optional.ofNullable(form.code("sourcePartner")).map(PartnerId::of).orElse(null),
                form.all("functions", VolunteerFunction.class), form.all("preferences", VolunteerPreference.class),
                Stream.of("availableMorning", "availableAfternoon", "availableEvening")
                        .flatMap(part -> form.codes(part).stream()).collect(Collectors.toSet()),
                branches.get(0), Set.copyOf(branches), form.number("maxParticipants"), form.yes("homeVisits"));
    }

    private static Papers papers(FormValues form) {
        Set<String> signed = Set.copyOf(form.codes("signed"));
        Function<String, LocalDate> on = paper -> signed.contains(paper) ? form.date("signedOn") : null;
        return new Papers(on.apply("AGREEMENT"), on.apply("CONFIDENTIALITY"), on.apply("HOUSE_RULES"),
                form.date("vogSeenOn"), form.date("homeVisitsApprovedOn"),
                form.all("trainings", Requirement.class).stream()
                        .map(training -> new Competence(training, form.date("trainedOn"), null, null)).toList());
    }

    /** Somebody wants to help: from here a colleague is asked to get acquainted. Keeps what a library asks besides. */
    @Component("volunteerApplicationStarter")
    static class Starter {

        private final VolunteerRegister register;
        private final RuntimeService runtime;
        private final Branches branches;
        private final EngineWork work;

        Starter(VolunteerRegister register, @Lazy RuntimeService runtime, Branches branches, EngineWork work) {
            this.register = register;
            this.runtime = runtime;
            this.branches = branches;
            this.work = work;
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(VOLUNTEER).ifPresent(id -> register.keepOwnerFields(VolunteerId.of(id), fact.answers()));
        }

        @EventListener
        void on(VolunteerApplied fact) {
            VolunteerView volunteer = register.find(fact.volunteerId());
            work.asSystem(() -> runtime.startProcessInstanceByMessage(APPLIED, volunteer.number(), Map.of(
                    VOLUNTEER, volunteer.id().toString(), CaseVariables.BRANCH, volunteer.home().value(),
                    CaseVariables.CASE_NUMBER, volunteer.number(),
                    CaseVariables.BRANCH_NAME, branches.name(volunteer.home()))));
        }
    }

    @Bean
    FormBinding meetVolunteer(VolunteerRegister register, VolunteerApplications applications, Branches branches,
            TaskDoor door) {
        return FormBinding.of(task -> {
            VolunteerView volunteer = register.find(VolunteerId.of(task.code(VOLUNTEER)));
            return Map.of("caseNumber", volunteer.number(), "volunteerText", volunteer.name(),
                    "phoneText", volunteer.phone().national(),
                    "emailText", Optional.ofNullable(volunteer.email()).orElse("niet gegeven"),
                    "samePhoneText", VolunteerTexts.samePhone(applications.samePhone(volunteer.id())),
                    "wishText", VolunteerTexts.functions(volunteer.functions()),
                    "preferenceText", VolunteerTexts.preferences(volunteer.preferences()),
                    "availabilityText", VolunteerTexts.dayParts(volunteer.availability(), "niet gezegd"),
                    "branchOptions", branchOptions(branches, door));
        }, (task, form) -> {
            FITS.get(form.code("fit")).record(applications, VolunteerId.of(task.code(VOLUNTEER)), form);
            return Map.of("volunteerFit", form.code("fit"));
        });
    }

    private interface Fit {

        void record(VolunteerApplications applications, VolunteerId id, FormValues form);
    }

    // That expectations were talked about must be ticked; it is not kept.
    private static VolunteerWork work(FormValues form) {
        form.yes("expectations");
        return new VolunteerWork(form.all("functions", VolunteerFunction.class),
                form.codes("branches").stream().map(BranchId::new).collect(Collectors.toSet()),
                form.number("maxParticipants"), form.yes("homeVisits"));
    }

    @Bean
    ExecutionListener recordRequirements(VolunteerRegister register) {
        return execution -> register.require(VolunteerId.of(CaseVariables.code(execution, VOLUNTEER)),
                Decided.entries(execution, "requirement").stream().map(Requirement::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Requirement.class))));
    }

    @Bean
    JavaDelegate concludeReadiness(VolunteerRegister register) {
        return execution -> execution.setVariable("ready",
                register.readyWhenComplete(VolunteerId.of(CaseVariables.code(execution, VOLUNTEER))));
    }

    @Bean
    FormBinding makeReady(VolunteerRegister register) {
        return FormBinding.of(task -> {
            VolunteerView volunteer = register.find(VolunteerId.of(task.code(VOLUNTEER)));
            Set<Requirement> missing = register.missing(volunteer.id());
            return Map.of("caseNumber", volunteer.number(), "volunteerText", volunteer.name(),
                    "phoneText", volunteer.phone().national(), "missingText", VolunteerTexts.missing(missing),
                    "needsApproval", missing.contains(Requirement.MANAGER_APPROVAL));
        }, (task, form) -> {
            register.addPapers(VolunteerId.of(task.code(VOLUNTEER)), papers(form));
            return Map.of();
        });
    }

    @Bean(LEAVES + "Start")
    StartFormBinding volunteerLeavesStart(VolunteerRegister register, TaskDoor door, @Lazy RuntimeService runtime) {
        return StartFormBinding.of(() -> Map.of("volunteerOptions",
                register.active(door.caller().branchIds()).stream()
                        .map(one -> FormTexts.option(one.id().toString(), one.name() + ", " + one.number())).toList()),
                form -> {
                    VolunteerId id = VolunteerId.of(form.code("volunteer"));
                    register.leave(id, form.date("lastDay"), form.one("why", LeaveReason.class));
                    return start(runtime, LEAVES, register.find(id));
                });
    }
}
