package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.partner.AgreementActivated;
import nl.wegwijs.partner.AgreementId;
import nl.wegwijs.partner.AgreementReplaced;
import nl.wegwijs.partner.AgreementView;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.StewardDesk;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.OnwardView;
import nl.wegwijs.training.TrainingDesk;

/** {@code agreement-stewardship.bpmn}: looking after an agreement in force, until it is renewed or over. */
@Configuration(proxyBeanMethods = false)
class AgreementStewardshipProcess {

    static final String KEY = "agreement-stewardship";
    private static final String AGREEMENT = "agreementId";
    private static final String STEP = "agreementStep";

    private static final FormSteps<StewardDesk, AgreementId> STEPS = new FormSteps<>(STEP, Map.of(
            "evaluateAgreement.GO_ON", AgreementStewardshipProcess::evaluate,
            "evaluateAgreement.ADAPT", (desk, id, form) -> {
                evaluate(desk, id, form);
                desk.askNew(id);
            },
            "evaluateAgreement.STOP", AgreementStewardshipProcess::evaluate,
            "renewAgreement.RENEW", (desk, id, form) -> {
                desk.decideOnRenewal(id, true);
                desk.askNew(id);
            },
            "renewAgreement.RUN_OUT", (desk, id, form) -> desk.decideOnRenewal(id, false)));

    private static final Map<String, BiConsumer<OnwardDesk, OnwardReferralId>> SETTLED = Map.of(
            "FINISH", OnwardDesk::view, "BACK", OnwardDesk::takeBack);

    /** Begins when an agreement is in force, and hears of a newer one. */
    @Component("stewardshipNews")
    static class News {

        private final StewardDesk desk;
        private final ProcessStarts starts;
        private final Facts facts;

        News(StewardDesk desk, ProcessStarts starts, Facts facts) {
            this.desk = desk;
            this.starts = starts;
            this.facts = facts;
        }

        @EventListener
        void on(AgreementActivated fact) {
            AgreementView agreement = desk.view(fact.agreementId());
            Map<String, Object> card = starts.card(AGREEMENT, agreement.id(), agreement.branch(), agreement.number(),
                    agreement.partner());
            card.put(PartnerAgreementProcess.PARTNER, agreement.partner().toString());
            starts.begin(KEY, "agreementActivated", card);
        }

        @EventListener
        void on(AgreementReplaced fact) {
            facts.announce("agreementReplaced", AGREEMENT, fact.agreementId(), Map.of());
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(AGREEMENT).ifPresent(id -> desk.keepOwnerFields(AgreementId.of(id), fact.answers()));
        }
    }

    @Bean
    JavaDelegate proposeTraining(TrainingDesk trainings) {
        return execution -> trainings.propose(partner(execution));
    }

    @Bean
    FormBinding evaluateAgreement(StewardDesk desk, PartnerRegister partners, PartnerStanding standing) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = paper(desk, partners, standing, task);
            shown.put("evaluationText", AgreementTexts.evaluation(view(desk, task).evaluation()));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    private static void evaluate(StewardDesk desk, AgreementId id, FormValues form) {
        desk.evaluate(id, Integer.parseInt(form.code("mark")), form.text("goesWell"), form.text("better"));
    }

    @Bean
    FormBinding renewAgreement(StewardDesk desk, PartnerRegister partners, PartnerStanding standing) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = paper(desk, partners, standing, task);
            shown.put("endText", FormTexts.day(view(desk, task).endsOn()));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate endAgreement(StewardDesk desk) {
        return execution -> desk.end(AgreementId.of(CaseVariables.code(execution, AGREEMENT)));
    }

    @Bean
    FormBinding settleReferral(OnwardDesk onwards) {
        return FormBinding.of(task -> {
            OnwardView onward = onwards.view(CaseVariables.onward(task));
            return Map.of("caseNumber", task.caseNumber(), "partnerText", onward.receiverName(), "onwardNumber",
                    onward.number(), "onwardStatusText", AgreementTexts.status(onward.status()), "sentText",
                    FormTexts.moment(onward.sentAt()));
        }, (task, form) -> {
            SETTLED.get(form.code("result")).accept(onwards, CaseVariables.onward(task));
            return Map.of();
        });
    }

    @Bean
    JavaDelegate closeAccounts(StewardDesk desk) {
        return execution -> desk.closeAccounts(partner(execution));
    }

    private static Map<String, Object> paper(StewardDesk desk, PartnerRegister partners, PartnerStanding standing,
            FormTask task) {
        AgreementView agreement = view(desk, task);
        Map<String, Object> shown = new HashMap<>(AgreementTexts.paper(agreement, partners.find(agreement.partner())));
        shown.put("caseNumber", agreement.number());
        shown.put("standingText", standing.standing(agreement.partner()));
        return shown;
    }

    private static Map<String, Object> step(StewardDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, agreement(task), form);
    }

    private static AgreementView view(StewardDesk desk, FormTask task) {
        return desk.view(agreement(task));
    }

    private static AgreementId agreement(FormTask task) {
        return AgreementId.of(task.code(AGREEMENT));
    }

    private static PartnerId partner(VariableScope scope) {
        return PartnerId.of(CaseVariables.code(scope, PartnerAgreementProcess.PARTNER));
    }
}
