package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.correspondence.PostOffice;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.partner.AgreementDesk;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.GoesAlong;
import nl.wegwijs.referral.HandoverOutcome;
import nl.wegwijs.referral.NotStartedBecause;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardPlan;
import nl.wegwijs.referral.OnwardProposal;
import nl.wegwijs.referral.OnwardReason;
import nl.wegwijs.referral.OnwardView;
import nl.wegwijs.referral.PartnerAnswer;
import nl.wegwijs.referral.PartnerAnswered;
import nl.wegwijs.referral.PartnerReply;
import nl.wegwijs.referral.PartnerReported;
import nl.wegwijs.referral.ReferralWithdrawn;
import nl.wegwijs.referral.RejectedBecause;
import nl.wegwijs.referral.SharingAnswer;
import nl.wegwijs.referral.SharingOutcome;
import nl.wegwijs.referral.StartAnswer;
import nl.wegwijs.referral.WarmHandover;
import nl.wegwijs.referral.WarmWay;

/** {@code onward-referral.bpmn}: somebody goes to another organisation, warm, supported or alone. */
@Configuration(proxyBeanMethods = false)
class OnwardReferralProcess {

    static final String KEY = "onward-referral";
    static final String OUTCOME = "onwardOutcome";
    private static final String REASON = "onwardReason";
    private static final String RECEIVER_TYPE = "receiverType";
    private static final String SEND = "SEND";
    private static final String NOT_IN_REGISTER = "OTHER";
    // A yes is called so since the first release.
    private static final Map<SharingOutcome, String> CONSENTS = Map.of(SharingOutcome.MAY_SEND, "YES",
            SharingOutcome.WANTS_CARD, "WANTS_CARD", SharingOutcome.CONSENT_REFUSED, "CONSENT_REFUSED");

    /** What receivers and persons tell from outside, on to the process that waits for it. */
    @Component
    static class News {

        private final Facts facts;

        News(Facts facts) {
            this.facts = facts;
        }

        @EventListener
        void on(PartnerAnswered fact) {
            facts.tell("partnerAnswered", CaseVariables.ONWARD_REFERRAL, fact.onwardReferralId(),
                    Map.of("partnerAnswer", fact.answer().name(), OUTCOME, fact.answer().name()));
        }

        @EventListener
        void on(PartnerReported fact) {
            facts.tell("partnerReported", CaseVariables.ONWARD_REFERRAL, fact.onwardReferralId(),
                    Map.of("startStatus", fact.answer().name(), OUTCOME, fact.answer().name()));
        }

        @EventListener
        void on(ReferralWithdrawn fact) {
            facts.announce("referralWithdrawn", CaseVariables.ONWARD_REFERRAL, fact.onwardReferralId(),
                    Map.of(OUTCOME, "WITHDRAWN"));
        }
    }

    @Bean
    FormBinding chooseReceiver(CaseDesk cases, OnwardDesk desk, AgreementDesk agreements, CourseCatalogue courses) {
        Map<String, Way> ways = Map.of(SEND, (task, form) -> prepare(desk, task, form, false),
                "CARD", (task, form) -> prepare(desk, task, form, true),
                "WAIT", (task, form) -> ask(agreements, form));
        return FormBinding.of(task -> {
            OnwardProposal proposal = proposal(desk, task);
            Map<String, Object> shown = FormTexts.about(cases.file(CaseVariables.caseOf(task)));
            shown.put("goalsText", FormTexts.goals(cases.file(CaseVariables.caseOf(task))));
            shown.put("onwardReason", given(task).map(Enum::name).orElse(""));
            shown.put("reason", proposal.reason() == null ? null : proposal.reason().name());
            shown.put("partner", Objects.toString(proposal.partner(), null));
            shown.put("offering", Objects.toString(proposal.offering(), null));
            List<Map<String, Object>> receivers = new ArrayList<>();
            proposal.receivers().forEach(partner ->
                    receivers.add(FormTexts.option(partner.id().toString(), partner.name())));
            receivers.add(FormTexts.option(NOT_IN_REGISTER, "Andere organisatie (staat niet in de lijst)"));
            shown.put("noAgreement", desk.withoutAgreement(proposal.receivers()).stream().map(PartnerId::toString).toList());
            shown.put("knownPartners", desk.cameFrom(CaseVariables.caseOf(task)).stream().map(PartnerId::toString).toList());
            shown.put("partnerOptions", receivers);
            shown.put("offeringOptions", FormTexts.offerings(courses.offerings().stream()
                    .filter(offering -> !offering.isOwn()).toList()));
            return shown;
        }, (task, form) -> {
            String way = Optional.ofNullable(form.code("withoutAgreement")).orElse(SEND);
            Map<String, Object> routing = new HashMap<>(ways.get(way).go(task, form));
            routing.put("receiverWay", way);
            return routing;
        });
    }

    private interface Way {

        Map<String, Object> go(FormTask task, FormValues form);
    }

    private static Map<String, Object> prepare(OnwardDesk desk, FormTask task, FormValues form, boolean cardOnly) {
        OnwardReason reason = Optional.ofNullable(form.one("reason", OnwardReason.class))
                .orElseGet(() -> given(task).orElseThrow());
        PartnerId partner = NOT_IN_REGISTER.equals(form.code("partner")) ? null : PartnerId.of(form.code("partner"));
        String id = desk.prepare(CaseVariables.caseOf(task), new OnwardPlan(reason, partner,
                form.text("receiverName"), form.has("offering") ? OfferingId.of(form.code("offering")) : null,
                form.text("whyThis"), form.yes("sure"), cardOnly)).toString();
        return Map.of(CaseVariables.ONWARD_REFERRAL, id, "receiverKnown", partner != null);
    }

    private static Map<String, Object> ask(AgreementDesk agreements, FormValues form) {
        // What else was answered is asked again once there is an agreement.
        form.code("reason");
        agreements.ask(PartnerId.of(form.code("partner")), AgreementKind.DATA_SHARING);
        return Map.of("receiverKnown", true);
    }

    private static OnwardProposal proposal(OnwardDesk desk, FormTask task) {
        return desk.propose(CaseVariables.caseOf(task), given(task).orElse(null),
                task.find(RECEIVER_TYPE).map(PartnerType::valueOf).orElse(null));
    }

    private static Optional<OnwardReason> given(FormTask task) {
        return task.find(REASON).filter(code -> !code.isEmpty()).map(OnwardReason::valueOf);
    }

    @Bean
    FormBinding askReferralConsent(CaseDesk cases, OnwardDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = withReceiver(cases, desk, partners, task);
            shown.put("dataText", FormTexts.data(desk.dataSet(CaseVariables.onward(task))));
            return shown;
        }, (task, form) -> {
            SharingOutcome outcome = desk.consent(CaseVariables.onward(task), new SharingAnswer(form.yes("consent"),
                    form.one("method", ConsentMethod.class), form.yes("teachBack"), form.yes("alone"),
                    form.yes("card")));
            return Map.of("referralConsent", CONSENTS.get(outcome), OUTCOME, outcome.name());
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
            HandoverOutcome outcome = HandoverOutcome.valueOf(form.code("result"));
            desk.handOver(CaseVariables.onward(task), outcome, new WarmHandover(form.one("how", WarmWay.class),
                    form.text("spokeWith"), form.has("appointment") ? form.dateTime("appointment").toInstant() : null,
                    form.text("place"), form.one("whoGoesAlong", GoesAlong.class)),
                    form.one("reason", RejectedBecause.class));
            return Map.of("handoverOutcome", outcome.name(), OUTCOME, "HANDED_OVER");
        });
    }

    @Bean
    JavaDelegate sendReminder(PostOffice post) {
        return execution -> {
            post.remind(CaseVariables.onward(execution));
            execution.setVariable("partnerAnswer", PartnerAnswer.NO_ANSWER.name());
        };
    }

    @Bean
    FormBinding remindPartner(CaseDesk cases, OnwardDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = withReceiver(cases, desk, partners, task);
            shown.put("sentText", FormTexts.moment(desk.view(CaseVariables.onward(task)).sentAt()));
            return shown;
        }, (task, form) -> {
            PartnerReply reply = new PartnerReply(PartnerAnswer.valueOf(form.code("answer")),
                    form.one("reason", RejectedBecause.class), form.text("question"));
            desk.recordAnswer(CaseVariables.onward(task), reply);
            return Map.of("partnerAnswer", reply.answer().name(), OUTCOME, reply.answer().name());
        });
    }

    /** The same task in models of the first release. */
    @Bean
    FormBinding recordPartnerAnswer(CaseDesk cases, OnwardDesk desk, PartnerRegister partners) {
        return remindPartner(cases, desk, partners);
    }

    @Bean
    FormBinding answerPartner(CaseDesk cases, OnwardDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = withReceiver(cases, desk, partners, task);
            shown.put("questionText", Objects.requireNonNullElse(desk.view(CaseVariables.onward(task)).question(),
                    "niet opgeschreven: bel de partner"));
            return shown;
        }, (task, form) -> {
            desk.answerQuestion(CaseVariables.onward(task), form.text("answer"));
            return Map.of();
        });
    }

    @Bean
    JavaDelegate lapseReferral(OnwardDesk desk) {
        return execution -> {
            desk.lapse(CaseVariables.onward(execution));
            execution.setVariable(OUTCOME, "LAPSED");
        };
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

    private static Map<String, Object> withReceiver(CaseDesk cases, OnwardDesk desk, PartnerRegister partners,
            FormTask task) {
        OnwardView onward = desk.view(CaseVariables.onward(task));
        Map<String, Object> shown = new HashMap<>(FormTexts.about(cases.file(CaseVariables.caseOf(task))));
        shown.put("onwardNumber", onward.number());
        shown.put("receiverText", FormTexts.receiver(onward));
        shown.put("receiverContactText", Optional.ofNullable(onward.partner()).flatMap(partners::referralContact)
                .map(contact -> contact.name() + ", " + contact.workPhone() + ", " + contact.workEmail())
                .orElse("niet bekend"));
        return shown;
    }
}
