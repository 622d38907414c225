package nl.wegwijs.process;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.volunteer.Competence;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.Papers;
import nl.wegwijs.volunteer.Requirement;
import nl.wegwijs.volunteer.TrainingDay;
import nl.wegwijs.volunteer.TrainingGiver;
import nl.wegwijs.volunteer.VolunteerApplications;
import nl.wegwijs.volunteer.VolunteerApplied;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerLeft;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerSource;
import nl.wegwijs.volunteer.VolunteerView;
import nl.wegwijs.volunteer.VolunteerWork;

/** {@code volunteer-onboarding.bpmn}: somebody who wants to help, until all that is needed is there. */
@Configuration(proxyBeanMethods = false)
class VolunteerOnboardingProcess {

    static final String KEY = "volunteer-onboarding";
    static final String VOLUNTEER = "volunteerId";
    private static final String APPLIED = "volunteerApplied";
    private static final String STEP = "onboardingStep";

    private static final Map<String, Fit> FITS = Map.of(
            "YES", (applications, id, form) -> applications.accept(id, work(form)),
            "LATER", (applications, id, form) -> applications.staysApplied(id),
            "NO", (applications, id, form) -> applications.reject(id));

    /** What the last look comes to; a form of an earlier release only adds papers. */
    private static final Map<String, LastLook> LAST_LOOKS = Map.of(
            "STOP", (register, applications, id, form) -> applications.reject(id));

    private interface Fit {

        void record(VolunteerApplications applications, VolunteerId id, FormValues form);
    }

    private interface LastLook {

        void record(VolunteerRegister register, VolunteerApplications applications, VolunteerId id, FormValues form);
    }

    /** Somebody wants to help: from here a colleague is asked to get acquainted. Keeps what a library asks besides. */
    @Component("volunteerOnboardingNews")
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
        void on(OwnerFields.Answered fact) {
            fact.task().find(VOLUNTEER).ifPresent(id -> register.keepOwnerFields(VolunteerId.of(id), fact.answers()));
        }

        @EventListener
        void on(VolunteerApplied fact) {
            begin(APPLIED, register, starts, fact.volunteerId());
        }

        /** Whoever stops is no longer prepared, and not looked after any more. */
        @EventListener
        void on(VolunteerLeft fact) {
            facts.announceLast("volunteerLeft", VOLUNTEER, fact.volunteerId());
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding volunteerOnboardingStart(VolunteerRegister register, Branches branches, PartnerRegister partners,
            TaskDoor door, ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of(
                "branchOptions", VolunteerTexts.branches(branches, door.caller().branchIds()),
                "sourcePartnerOptions", FormTexts.partners(partners.volunteerSources())),
                form -> begin(null, register, starts, register.add(told(form), papers(form))));
    }

    /** What is asked of a new volunteer is decided in the model, also for those that no form brought. */
    static String begin(String message, VolunteerRegister register, ProcessStarts starts, VolunteerId id) {
        VolunteerView volunteer = register.find(id);
        return starts.begin(KEY, message, starts.card(VOLUNTEER, id, volunteer.home(), volunteer.number()));
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
                    "branchOptions", VolunteerTexts.branches(branches, door.caller().branchIds()));
        }, (task, form) -> {
            FITS.get(form.code("fit")).record(applications, VolunteerId.of(task.code(VOLUNTEER)), form);
            return Map.of("volunteerFit", form.code("fit"));
        });
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
    FormBinding signVolunteerPapers(VolunteerRegister register) {
        return FormBinding.of(task -> who(register, task), (task, form) -> {
            form.yes("agreement");
            form.yes("confidentiality");
            form.yes("houseRules");
            LocalDate on = form.date("signedOn");
            register.addPapers(id(task), new Papers(on, on, on, null, null, List.of()));
            return Map.of();
        });
    }

    @Bean
    FormBinding arrangeVog(VolunteerRegister register) {
        return FormBinding.of(task -> who(register, task), (task, form) -> {
            form.code("result");
            register.addPapers(id(task), new Papers(null, null, null, form.date("vogSeenOn"), null, List.of()));
            return Map.of();
        });
    }

    @Bean
    FormBinding planVolunteerTraining(VolunteerRegister register) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = who(register, task);
            Set<Requirement> lacking = register.missing(id(task)).stream().filter(Requirement::isTraining)
                    .collect(Collectors.toSet());
            shown.put("missingText", VolunteerTexts.missing(lacking));
            shown.put("trainingOptions", VolunteerTexts.trainingOptions(lacking));
            return shown;
        }, (task, form) -> {
            register.planTraining(id(task), new TrainingDay(form.all("trainings", Requirement.class),
                    form.one("givenBy", TrainingGiver.class), form.date("on")));
            return Map.of();
        });
    }

    @Bean
    FormBinding makeReady(VolunteerRegister register, VolunteerApplications applications) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = who(register, task);
            Set<Requirement> missing = register.missing(id(task));
            shown.put("missingText", VolunteerTexts.missing(missing));
            shown.put("trainingText", VolunteerTexts.training(register.find(id(task)).trainingDay()));
            shown.put("needsApproval", missing.contains(Requirement.MANAGER_APPROVAL));
            return shown;
        }, (task, form) -> {
            String step = Optional.ofNullable(form.code("result")).orElse("READY");
            LAST_LOOKS.getOrDefault(step, (desk, other, id, answers) -> desk.addPapers(id, papers(answers)))
                    .record(register, applications, id(task), form);
            return Map.of(STEP, step);
        });
    }

    private static Map<String, Object> who(VolunteerRegister register, FormTask task) {
        VolunteerView volunteer = register.find(id(task));
        return new HashMap<>(Map.of("caseNumber", volunteer.number(), "volunteerText", volunteer.name(),
                "phoneText", volunteer.phone().national()));
    }

    private static VolunteerId id(FormTask task) {
        return VolunteerId.of(task.code(VOLUNTEER));
    }
}
