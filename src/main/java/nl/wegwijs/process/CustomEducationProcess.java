package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.collaboration.CustomAnswer;
import nl.wegwijs.collaboration.CustomAnswered;
import nl.wegwijs.collaboration.CustomCalledOff;
import nl.wegwijs.collaboration.CustomDesign;
import nl.wegwijs.collaboration.CustomDesk;
import nl.wegwijs.collaboration.CustomForm;
import nl.wegwijs.collaboration.CustomId;
import nl.wegwijs.collaboration.CustomNeed;
import nl.wegwijs.collaboration.CustomRequest;
import nl.wegwijs.collaboration.CustomRequested;
import nl.wegwijs.collaboration.CustomRunEnded;
import nl.wegwijs.collaboration.CustomTeacher;
import nl.wegwijs.collaboration.CustomView;
import nl.wegwijs.collaboration.LevelGuess;
import nl.wegwijs.collaboration.MinimumReached;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** {@code custom-education.bpmn}: a course for one partner's group, from the question to what came of it. */
@Configuration(proxyBeanMethods = false)
class CustomEducationProcess {

    static final String KEY = "custom-education";
    private static final String REQUESTED = "customRequested";
    private static final String CUSTOM = "customId";
    private static final String STEP = "customStep";
    private static final Map<Boolean, String> RUN_STEPS = Map.of(true, "GIVEN", false, "CANCELLED");

    private static final FormSteps<CustomDesk, CustomId> STEPS = new FormSteps<>(STEP, Map.ofEntries(
            Map.entry("exploreCustom.YES", (desk, id, form) -> desk.explore(id, need(form))),
            Map.entry("exploreCustom.OFF", (desk, id, form) -> desk.decline(id)),
            Map.entry("findProvider.FOUND", (desk, id, form) -> desk.isGivenBy(id, PartnerId.of(form.code("provider")))),
            Map.entry("findProvider.NONE", (desk, id, form) -> desk.foundNobody(id)),
            Map.entry("approveCustom.YES", (desk, id, form) -> desk.approve(id)),
            Map.entry("approveCustom.REWORK", (desk, id, form) -> desk.sendBack(id, form.text("why"))),
            Map.entry("approveCustom.NO", (desk, id, form) -> desk.disapprove(id, form.text("why"))),
            Map.entry("callAboutProposal.YES", (desk, id, form) -> desk.answer(id, CustomAnswer.YES, null)),
            Map.entry("callAboutProposal.NO", (desk, id, form) -> desk.answer(id, CustomAnswer.NO, null)),
            Map.entry("callAboutProposal.CHANGE", (desk, id, form) ->
                    desk.answer(id, CustomAnswer.CHANGE, form.text("wish"))),
            Map.entry("callAboutProposal.NO_ANSWER", (desk, id, form) -> desk.view(id)),
            Map.entry("arrangeAgreement.SIGNED", (desk, id, form) ->
                    desk.agree(id, form.date("startsOn"), form.date("endsOn"))),
            Map.entry("arrangeAgreement.NONE", (desk, id, form) -> desk.decline(id)),
            Map.entry("composeGroup.START", (desk, id, form) ->
                    desk.start(id, form.date("firstDay"), form.time("startsAt"), form.text("place"))),
            Map.entry("composeGroup.WAIT", (desk, id, form) -> desk.waitUntil(id, form.date("waitUntil"))),
            Map.entry("composeGroup.NOT", (desk, id, form) -> desk.giveUp(id)),
            Map.entry("evaluateCustom.AGAIN", CustomEducationProcess::evaluate),
            Map.entry("evaluateCustom.DONE", CustomEducationProcess::evaluate),
            Map.entry("evaluateCustom.REGULAR", (desk, id, form) ->
                    desk.evaluateAndOffer(id, Integer.parseInt(form.code("mark")), form.number("goalsReached"),
                            form.text("title")))));

    /** Starts the model in the transaction of the request, and passes on what happens outside later. */
    @Component("customNews")
    static class News {

        private final CustomDesk desk;
        private final ProcessStarts starts;
        private final Facts facts;

        News(CustomDesk desk, ProcessStarts starts, Facts facts) {
            this.desk = desk;
            this.starts = starts;
            this.facts = facts;
        }

        @EventListener
        void on(CustomRequested fact) {
            CustomView custom = desk.view(fact.customId());
            Map<String, Object> card = starts.card(CUSTOM, custom.id(), custom.branch(), custom.number(), custom.partner());
            starts.begin(KEY, fact.atDesk() ? null : REQUESTED, card);
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(CUSTOM).ifPresent(id -> desk.keepOwnerFields(CustomId.of(id), fact.answers()));
        }

        @EventListener
        void on(CustomAnswered fact) {
            facts.mention("proposalAnswered", CUSTOM, fact.customId(), Map.of(STEP, fact.answer().name()));
        }

        @EventListener
        void on(MinimumReached fact) {
            facts.mention("minimumReached", CUSTOM, fact.customId(), Map.of());
        }

        @EventListener
        void on(CustomRunEnded fact) {
            facts.mention("customRunEnded", CUSTOM, fact.customId(), Map.of(STEP, RUN_STEPS.get(fact.given())));
        }

        @EventListener
        void on(CustomCalledOff fact) {
            facts.mention("customCalledOff", CUSTOM, fact.customId(), Map.of());
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding customEducationStart(CustomDesk desk, PartnerRegister partners, TaskDoor door, ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of("partnerOptions", FormTexts.partners(partners.active().stream()
                        .filter(partner -> door.caller().branchIds().contains(partner.homeBranch())).toList())),
                form -> starts.begun(KEY,
                        desk.request(PartnerId.of(form.code("partner")), CustomForm.read(form), form.extra()).number()));
    }

    @Bean
    FormBinding exploreCustom(CustomDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            CustomRequest request = view(desk, task).request();
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("expected", request.expected());
            shown.put("levelGuess", Optional.ofNullable(request.level()).map(LevelGuess::name).orElse(null));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding findProvider(CustomDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("providerOptions", FormTexts.partners(partners.providers()));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate answerNotFeasible(CustomDesk desk) {
        return execution -> desk.cannotBe(custom(execution));
    }

    @Bean
    FormBinding designCustom(CustomDesk desk, PartnerRegister partners, CourseCatalogue courses) {
        return FormBinding.of(task -> {
            CustomView custom = view(desk, task);
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("situationText", CustomTexts.situation(custom,
                    Optional.ofNullable(custom.provider()).map(partners::find)));
            shown.put("offeringOptions", FormTexts.offerings(courses.offeringsFor(custom.domain()).stream()
                    .filter(offering -> offering.form() == OfferingForm.GROUP).toList()));
            Optional.ofNullable(custom.design()).map(CustomTexts::answers).ifPresent(shown::putAll);
            return shown;
        }, (task, form) -> {
            desk.design(custom(task), design(form));
            return Map.of();
        });
    }

    @Bean
    FormBinding approveCustom(CustomDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> about(desk, partners, task), (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate sendProposal(CustomDesk desk) {
        return execution -> desk.propose(custom(execution));
    }

    @Bean
    FormBinding callAboutProposal(CustomDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> about(desk, partners, task), (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate lapseCustom(CustomDesk desk) {
        return execution -> desk.decline(custom(execution));
    }

    /** A task in models of before talks with partners had a model of their own. */
    @Bean
    FormBinding arrangeAgreement(CustomDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> about(desk, partners, task), (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate openGroup(CustomDesk desk) {
        return execution -> desk.recruit(custom(execution));
    }

    @Bean
    FormBinding composeGroup(CustomDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            CustomView custom = view(desk, task);
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("candidatesText", CustomTexts.candidates(desk.group(custom.id()), custom.design()));
            shown.put("untilText", FormTexts.day(custom.recruitUntil()));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding evaluateCustom(CustomDesk desk, PartnerRegister partners, CourseCatalogue courses) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("participantsText", courses.run(view(desk, task).run()).seatsTaken());
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    private static void evaluate(CustomDesk desk, CustomId id, FormValues form) {
        desk.evaluate(id, Integer.parseInt(form.code("mark")), form.number("goalsReached"));
    }

    @Bean
    JavaDelegate closeCustom(CustomDesk desk) {
        return execution -> desk.close(custom(execution));
    }

    private static Map<String, Object> about(CustomDesk desk, PartnerRegister partners, FormTask task) {
        CustomView custom = view(desk, task);
        return new HashMap<>(CustomTexts.about(custom, partners.find(custom.partner())));
    }

    private static Map<String, Object> step(CustomDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, custom(task), form);
    }

    private static CustomNeed need(FormValues form) {
        return new CustomNeed(form.one("domain", SkillDomain.class), form.number("expected"),
                form.one("levelGuess", LevelGuess.class), form.yes("teacherAvailable"));
    }

    private static CustomDesign design(FormValues form) {
        return new CustomDesign(OfferingId.of(form.code("offering")), form.number("sessions"),
                Integer.parseInt(form.code("minutes")), form.text("materials"), form.one("teacher", CustomTeacher.class),
                form.number("helpers"), FormTexts.cents(form.number("price")), form.number("minParticipants"),
                form.number("maxParticipants"));
    }

    private static CustomView view(CustomDesk desk, FormTask task) {
        return desk.view(custom(task));
    }

    private static CustomId custom(FormTask task) {
        return CustomId.of(task.code(CUSTOM));
    }

    private static CustomId custom(VariableScope scope) {
        return CustomId.of(CaseVariables.code(scope, CUSTOM));
    }
}
