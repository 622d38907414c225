package nl.wegwijs.process;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.collaboration.CustomCalledOff;
import nl.wegwijs.collaboration.CustomDesk;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.AgreementAnswered;
import nl.wegwijs.partner.AgreementDesk;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.AgreementView;
import nl.wegwijs.partner.ExplorationId;
import nl.wegwijs.partner.ExplorationView;
import nl.wegwijs.partner.HowFound;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.partner.PrivacyCheck;
import nl.wegwijs.partner.TalksBegun;

/** {@code partner-agreement.bpmn}: from an organisation that we find to an agreement that both sign. */
@Configuration(proxyBeanMethods = false)
class PartnerAgreementProcess {

    static final String KEY = "partner-agreement";
    static final String PARTNER = "partnerId";
    static final String KIND = "agreementKind";
    private static final String TALKS = "explorationId";
    private static final String STEP = "agreementStep";
    private static final Map<Boolean, String> ANSWERS = Map.of(true, "SIGNED", false, "CHANGE");

    private static final FormSteps<AgreementDesk, ExplorationId> STEPS = new FormSteps<>(STEP, Map.ofEntries(
            Map.entry("explorePartner.GO", (desk, id, form) -> desk.goOn(id, AgreementForm.profile(form))),
            Map.entry("explorePartner.NOT_NOW", (desk, id, form) ->
                    desk.notNow(id, AgreementForm.profile(form), form.date("revisitOn"))),
            Map.entry("explorePartner.REJECT", (desk, id, form) -> desk.reject(id, AgreementForm.profile(form))),
            Map.entry("draftAgreement.READY", (desk, id, form) -> desk.draft(id, AgreementForm.terms(form))),
            Map.entry("draftAgreement.STOP", (desk, id, form) -> desk.abandon(id)),
            Map.entry("checkPrivacy.OK", PartnerAgreementProcess::checkPrivacy),
            Map.entry("checkPrivacy.CHANGE", PartnerAgreementProcess::checkPrivacy),
            Map.entry("checkPrivacy.NO", PartnerAgreementProcess::checkPrivacy),
            Map.entry("checkFinance.YES", (desk, id, form) -> desk.checkFinance(id, form.code("budget"), true, null)),
            Map.entry("checkFinance.NO", (desk, id, form) ->
                    desk.checkFinance(id, form.code("budget"), false, form.text("why"))),
            Map.entry("callAboutSigning.SIGNED", (desk, id, form) -> desk.signedOnPaper(id)),
            Map.entry("callAboutSigning.CHANGE", (desk, id, form) -> desk.askOther(id, form.text("wish"))),
            Map.entry("callAboutSigning.NO", (desk, id, form) -> desk.abandon(id)),
            Map.entry("callAboutSigning.NO_ANSWER", (desk, id, form) -> desk.view(id))));

    /** Starts the model in the transaction of the first talk, and passes on what the partner does in the portal. */
    @Component("agreementNews")
    static class News {

        private final AgreementDesk desk;
        private final CustomDesk customs;
        private final ProcessStarts starts;
        private final Facts facts;

        News(AgreementDesk desk, CustomDesk customs, Branches branches,
                ProcessStarts starts, Facts facts) {
            this.desk = desk;
            this.customs = customs;
            this.starts = starts;
            this.facts = facts;
        }

        @EventListener
        void on(TalksBegun fact) {
            ExplorationView talks = desk.view(fact.explorationId());
            starts.begin(KEY, "partnerFound",
                    starts.card(TALKS, talks.id(), talks.branch(), talks.number(), talks.partner()));
        }

        @EventListener
        void on(AgreementAnswered fact) {
            facts.mention("agreementAnswered", TALKS, fact.explorationId(), Map.of(STEP, ANSWERS.get(fact.signed())));
        }

        @EventListener
        void on(CustomCalledOff fact) {
            desk.dropNeededFor(customs.view(fact.customId()).number());
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(TALKS).ifPresent(id -> desk.keepOwnerFields(ExplorationId.of(id), fact.answers()));
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding partnerAgreementStart(AgreementDesk desk, PartnerRegister partners, Branches branches, TaskDoor door,
            ProcessStarts starts) {
        return StartFormBinding.of(() -> {
            Set<BranchId> mine = Set.copyOf(door.caller().branchIds());
            return Map.of("partnerOptions", partners.known().stream().filter(one -> mine.contains(one.homeBranch()))
                            .map(one -> FormTexts.option(one.id().toString(), one.name())).toList(),
                    "typeOptions", EnumSet.allOf(PartnerType.class).stream()
                            .map(one -> FormTexts.option(one.name(), one.label())).toList(),
                    "branchOptions", mine.stream().map(BranchId::value).sorted()
                            .map(one -> FormTexts.option(one, branches.name(BranchId.of(one)))).toList());
        }, form -> starts.begun(KEY, begun(desk, form).number()));
    }

    private static ExplorationView begun(AgreementDesk desk, FormValues form) {
        HowFound how = form.one("howFound", HowFound.class);
        return form.yes("known") ? desk.begin(PartnerId.of(form.code("partner")), how, form.extra())
                : desk.begin(AgreementForm.found(form), how, form.extra());
    }

    /** For a process that needs an agreement and waits for it; that process says with whom, of what kind and why. */
    @Bean
    JavaDelegate openTalks(AgreementDesk desk) {
        return execution -> execution.setVariable(TALKS, desk.open(
                PartnerId.of(CaseVariables.code(execution, PARTNER)),
                AgreementKind.valueOf(CaseVariables.code(execution, KIND)),
                CaseVariables.code(execution, CaseVariables.CASE_NUMBER)).toString());
    }

    @Bean
    FormBinding explorePartner(AgreementDesk desk, PartnerStanding standing, Branches branches) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, standing, task);
            shown.putAll(standing.profile(view(desk, task).partner()));
            shown.put("areaOptions", FormTexts.municipalities(branches));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding recordMeeting(AgreementDesk desk, PartnerStanding standing) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, standing, task);
            shown.putAll(standing.contact(view(desk, task).partner()));
            shown.put("askedText", AgreementTexts.asked(view(desk, task)));
            return shown;
        }, (task, form) -> {
            desk.talked(talks(task), AgreementForm.talk(form));
            return Map.of();
        });
    }

    @Bean
    JavaDelegate registerPartner(AgreementDesk desk) {
        return execution -> desk.register(talks(execution));
    }

    @Bean
    FormBinding draftAgreement(AgreementDesk desk, PartnerStanding standing) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, standing, task);
            shown.putAll(standing.draft(view(desk, task), task.code("agreementType")));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding checkPrivacy(AgreementDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> paper(desk, partners, task), (task, form) -> step(desk, task, form));
    }

    private static void checkPrivacy(AgreementDesk desk, ExplorationId id, FormValues form) {
        // Must be ticked; what is kept is that it was found fine.
        form.yes("minimal");
        desk.checkPrivacy(id, Set.copyOf(form.codes("exchange")), form.code("basis"), Set.copyOf(form.codes("security")),
                form.one("result", PrivacyCheck.Result.class), form.text("why"));
    }

    @Bean
    FormBinding checkFinance(AgreementDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> paper(desk, partners, task), (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate sendForSignature(AgreementDesk desk) {
        return execution -> desk.offer(talks(execution));
    }

    @Bean
    FormBinding callAboutSigning(AgreementDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> paper(desk, partners, task), (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate lapseAgreement(AgreementDesk desk) {
        return execution -> desk.abandon(talks(execution));
    }

    @Bean
    FormBinding signAgreement(AgreementDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = paper(desk, partners, task);
            shown.put("partnerSignedText", FormTexts.day(desk.agreement(talks(task)).partnerSignedOn()));
            return shown;
        }, (task, form) -> {
            form.yes("signed");
            desk.sign(talks(task), form.date("on"));
            return Map.of();
        });
    }

    @Bean
    JavaDelegate activateAgreement(AgreementDesk desk) {
        return execution -> desk.activate(talks(execution));
    }

    private static Map<String, Object> about(AgreementDesk desk, PartnerStanding standing, FormTask task) {
        ExplorationView talks = view(desk, task);
        Map<String, Object> shown = new HashMap<>(standing.about(talks.partner()));
        shown.put("caseNumber", talks.number());
        return shown;
    }

    private static Map<String, Object> paper(AgreementDesk desk, PartnerRegister partners, FormTask task) {
        AgreementView agreement = desk.agreement(talks(task));
        Partner partner = partners.find(agreement.partner());
        Map<String, Object> shown = new HashMap<>(AgreementTexts.paper(agreement, partner));
        shown.put("caseNumber", view(desk, task).number());
        return shown;
    }

    private static Map<String, Object> step(AgreementDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, talks(task), form);
    }

    private static ExplorationView view(AgreementDesk desk, FormTask task) {
        return desk.view(talks(task));
    }

    private static ExplorationId talks(FormTask task) {
        return ExplorationId.of(task.code(TALKS));
    }

    private static ExplorationId talks(VariableScope scope) {
        return ExplorationId.of(CaseVariables.code(scope, TALKS));
    }
}
