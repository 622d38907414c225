package nl.wegwijs.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.course.AdoptionId;
import nl.wegwijs.course.AdoptionStarted;
import nl.wegwijs.course.AdoptionView;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.ProgrammeDesk;
import nl.wegwijs.course.ProgrammeView;
import nl.wegwijs.course.TeacherCertificate;
import nl.wegwijs.course.TeacherFunction;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** {@code programme-adoption.bpmn}: a national programme comes to the library, or its licence is renewed. */
@Configuration(proxyBeanMethods = false)
class ProgrammeAdoptionProcess {

    static final String KEY = "programme-adoption";
    private static final String RUNS_OUT = "licenceRunsOut";
    private static final String ADOPTION = "adoptionId";
    private static final String STEP = "adoptionStep";

    private static final FormSteps<ProgrammeDesk, AdoptionId> STEPS = new FormSteps<>(STEP, Map.of(
            "assessProgramme.YES", (desk, id, form) -> desk.view(id),
            "assessProgramme.NO", (desk, id, form) -> desk.retire(id),
            "recordLicence.GRANTED", (desk, id, form) -> desk.adopt(id, form.date("licenceUntil")),
            "recordLicence.REFUSED", (desk, id, form) -> desk.retire(id),
            "trainTeachers.CERTIFIED", (desk, id, form) -> desk.certify(id, certificates(form)),
            "trainTeachers.STOPPED", (desk, id, form) -> desk.retire(id)));

    private static final Map<Integer, List<String>> PARTS = Map.of(
            1, List.of("Het programma heeft één deel."),
            2, List.of("Deel 1 van 2: zonder internet, bij de partner.", "Deel 2 van 2: op internet, in de bibliotheek."));

    /** Starts the model in the transaction in which somebody thinks of the programme, or in which the licence runs out. */
    @Component("programmeNews")
    static class News {

        private final ProgrammeDesk desk;
        private final ProcessStarts starts;

        News(ProgrammeDesk desk, ProcessStarts starts) {
            this.desk = desk;
            this.starts = starts;
        }

        @EventListener
        void on(AdoptionStarted fact) {
            AdoptionView adoption = desk.view(fact.adoptionId());
            Map<String, Object> card = starts.card(ADOPTION, adoption.id(), adoption.branch(), adoption.number());
            starts.begin(KEY, fact.renewal() ? RUNS_OUT : null, card);
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(ADOPTION).ifPresent(id -> desk.keepOwnerFields(AdoptionId.of(id), fact.answers()));
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding programmeAdoptionStart(ProgrammeDesk desk, PartnerRegister partners, Branches branches, TaskDoor door,
            ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of(
                "programmeOptions", desk.programmes().stream().map(one -> FormTexts.option(one.code(), one.name())).toList(),
                "branchOptions", branches.all().stream()
                        .filter(branch -> door.caller().branches().contains(branch.id().value()))
                        .map(branch -> FormTexts.option(branch.id().value(), branch.name())).toList(),
                "partnerOptions", partners.active().stream()
                        .filter(partner -> door.caller().branchIds().contains(partner.homeBranch()))
                        .map(one -> FormTexts.option(one.id().toString(), one.name())).toList()),
                form -> starts.begun(KEY, desk.consider(form.code("programme"), BranchId.of(form.code("branch")),
                        Optional.ofNullable(form.code("partner")).map(PartnerId::of).orElse(null), form.text("need"),
                        form.extra()).number()));
    }

    @Bean
    FormBinding assessProgramme(ProgrammeDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("situationText", desk.view(adoption(task)).renewal()
                    ? "De licentie loopt af. Kijk of wij het programma willen blijven geven." : "Het programma is nieuw voor ons.");
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding applyForLicence(ProgrammeDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> about(desk, partners, task), (task, form) -> {
            form.yes("plan");
            desk.apply(adoption(task), form.date("sentOn"));
            return Map.of();
        });
    }

    @Bean
    FormBinding recordLicence(ProgrammeDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("sentText", FormTexts.day(desk.view(adoption(task)).sentOn()));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding trainTeachers(ProgrammeDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> about(desk, partners, task), (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding planFirstGroup(ProgrammeDesk desk, CourseCatalogue courses, PartnerRegister partners, Branches branches) {
        return FormBinding.of(task -> {
            AdoptionView adoption = desk.view(adoption(task));
            ProgrammeView programme = desk.programme(adoption.programme());
            Map<String, Object> shown = about(desk, partners, task);
            shown.putAll(PlanRunProcess.options(courses, branches, List.of(adoption.branch().value())));
            shown.put("branch", adoption.branch().value());
            shown.put("sessions", programme.weeks());
            shown.put("partText", PARTS.get(programme.parts()).get(adoption.nextPart() - 1));
            return shown;
        }, (task, form) -> {
            desk.planPart(adoption(task), PlanRunProcess.plan(form));
            return Map.of();
        });
    }

    @Bean
    FormBinding giveLoginCodes(ProgrammeDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> about(desk, partners, task), (task, form) -> {
            desk.giveCodes(adoption(task), form.number("codes"));
            return Map.of();
        });
    }

    private static List<TeacherCertificate> certificates(FormValues form) {
        return Stream.of(certificate(form, "function", "certificateOn", "validUntil"),
                certificate(form, "secondFunction", "secondCertificateOn", "secondValidUntil"))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<TeacherCertificate> certificate(FormValues form, String function, String on, String until) {
        return Optional.ofNullable(form.one(function, TeacherFunction.class))
                .map(who -> new TeacherCertificate(who, form.date(on), form.date(until)));
    }

    private static Map<String, Object> about(ProgrammeDesk desk, PartnerRegister partners, FormTask task) {
        AdoptionView adoption = desk.view(adoption(task));
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", adoption.number());
        shown.put("programmeText", desk.programme(adoption.programme()).name());
        shown.put("needText", adoption.need());
        shown.put("partnerText", Optional.ofNullable(adoption.partner()).map(partners::find).map(Partner::name)
                .orElse("alleen wij"));
        return shown;
    }

    private static Map<String, Object> step(ProgrammeDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, adoption(task), form);
    }

    private static AdoptionId adoption(FormTask task) {
        return AdoptionId.of(task.code(ADOPTION));
    }
}
