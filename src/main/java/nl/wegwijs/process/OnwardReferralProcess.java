package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.GoesAlong;
import nl.wegwijs.referral.NotStartedBecause;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardPlan;
import nl.wegwijs.referral.OnwardReason;
import nl.wegwijs.referral.OnwardView;
import nl.wegwijs.referral.PartnerAnswer;
import nl.wegwijs.referral.RejectedBecause;
import nl.wegwijs.referral.StartAnswer;
import nl.wegwijs.referral.WarmHandover;
import nl.wegwijs.referral.WarmWay;

/** {@code onward-referral.bpmn}: somebody goes to another organisation, warm, supported or alone. */
@Configuration(proxyBeanMethods = false)
class OnwardReferralProcess {

    static final String KEY = "onward-referral";
    static final String OUTCOME = "onwardOutcome";
    private static final String NOT_IN_REGISTER = "OTHER";

    // Left out: the referral goes on.
    private static final Map<PartnerAnswer, String> ANSWERED =
            Map.of(PartnerAnswer.REJECTED, "REJECTED", PartnerAnswer.NO_ANSWER, "LAPSED");

    @Bean
    FormBinding chooseReceiver(CaseDesk cases, OnwardDesk desk, PartnerRegister partners, CourseCatalogue courses) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = FormTexts.about(cases.file(CaseVariables.caseOf(task)));
            shown.put("goalsText", FormTexts.goals(cases.file(CaseVariables.caseOf(task))));
            List<Map<String, Object>> receivers = new ArrayList<>();
            partners.receivers().forEach(partner ->
                    receivers.add(FormTexts.option(partner.id().toString(), partner.name())));
            receivers.add(FormTexts.option(NOT_IN_REGISTER, "Andere organisatie (staat niet in de lijst)"));
            shown.put("partnerOptions", receivers);
            shown.put("offeringOptions", FormTexts.offerings(courses.offerings().stream()
                    .filter(offering -> !offering.isOwn()).toList()));
            return shown;
        }, (task, form) -> {
            PartnerId partner = NOT_IN_REGISTER.equals(form.code("partner")) ? null : PartnerId.of(form.code("partner"));
            return Map.of(CaseVariables.ONWARD_REFERRAL, desk.prepare(CaseVariables.caseOf(task),
                    new OnwardPlan(OnwardReason.valueOf(form.code("reason")), partner,
                            form.has("offering") ? OfferingId.of(form.code("offering")) : null,
                            form.text("whyThis"))).toString());
        });
    }

    @Bean
    FormBinding askReferralConsent(CaseDesk cases, OnwardDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = withReceiver(cases, desk, partners, task);
            shown.put("dataText", FormTexts.data(desk.dataSet(CaseVariables.onward(task))));
            return shown;
        }, (task, form) -> {
            boolean given = form.yes("consent");
            desk.consent(CaseVariables.onward(task), given, form.one("method", ConsentMethod.class),
                    form.yes("teachBack"), form.yes("alone"));
            Map<String, Object> routing = new HashMap<>();
            routing.put("referralConsent", form.code("consent"));
            routing.put(OUTCOME, given ? null : "CONSENT_REFUSED");
            return routing;
        });
    }

    @Bean
    JavaDelegate sendReferral(OnwardDesk desk) {
        return execution -> desk.send(CaseVariables.onward(execution));
    }

    @Bean
    JavaDelegate handInformation(OnwardDesk desk) {
        return execution -> {
            desk.handInformation(CaseVariables.onward(execution));
            execution.setVariable(OUTCOME, "HANDED_INFO");
        };
    }

    @Bean
    FormBinding handOverWarmly(CaseDesk cases, OnwardDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> withReceiver(cases, desk, partners, task), (task, form) -> {
            desk.handOver(CaseVariables.onward(task), new WarmHandover(WarmWay.valueOf(form.code("how")),
                    form.text("spokeWith"), form.dateTime("appointment").toInstant(), form.text("place"),
                    form.one("whoGoesAlong", GoesAlong.class)));
            return Map.of();
        });
    }

    @Bean
    FormBinding recordPartnerAnswer(CaseDesk cases, OnwardDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = withReceiver(cases, desk, partners, task);
            shown.put("sentText", FormTexts.moment(desk.view(CaseVariables.onward(task)).sentAt()));
            return shown;
        }, (task, form) -> {
            PartnerAnswer answer = PartnerAnswer.valueOf(form.code("answer"));
            desk.partnerAnswered(CaseVariables.onward(task), answer, form.one("reason", RejectedBecause.class));
            Map<String, Object> routing = new HashMap<>();
            routing.put("partnerAnswer", answer.name());
            routing.put(OUTCOME, ANSWERED.get(answer));
            return routing;
        });
    }

    @Bean
    FormBinding answerPartner(CaseDesk cases, OnwardDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> withReceiver(cases, desk, partners, task), (task, form) -> {
            desk.answerQuestion(CaseVariables.onward(task), form.text("answer"));
            return Map.of();
        });
    }

    @Bean
    FormBinding checkStart(CaseDesk cases, OnwardDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> withReceiver(cases, desk, partners, task), (task, form) -> {
            StartAnswer answer = StartAnswer.valueOf(form.code("status"));
            desk.startChecked(CaseVariables.onward(task), answer, form.date("date"),
                    form.one("why", NotStartedBecause.class));
            return Map.of("startStatus", answer.name(), OUTCOME, answer.name());
        });
    }

    static String receiver(OnwardView onward) {
        return onward.partnerName() == null ? "een organisatie die niet in de lijst staat" : onward.partnerName();
    }

    private static Map<String, Object> withReceiver(CaseDesk cases, OnwardDesk desk, PartnerRegister partners,
            FormTask task) {
        OnwardView onward = desk.view(CaseVariables.onward(task));
        Map<String, Object> shown = FormTexts.about(cases.file(CaseVariables.caseOf(task)));
        shown.put("receiverText", receiver(onward));
        shown.put("receiverContactText", Optional.ofNullable(onward.partner()).flatMap(partners::referralContact)
                .map(contact -> contact.name() + ", " + contact.workPhone() + ", " + contact.workEmail())
                .orElse("niet bekend"));
        return shown;
    }
}
