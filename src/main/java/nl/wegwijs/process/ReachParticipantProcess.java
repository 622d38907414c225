package nl.wegwijs.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.ContactAdvice;
import nl.wegwijs.referral.ContactDesk;
import nl.wegwijs.referral.ContactMade;
import nl.wegwijs.referral.ContactOutcome;
import nl.wegwijs.referral.ContactPurpose;
import nl.wegwijs.referral.ContactResult;
import nl.wegwijs.referral.DuplicateView;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.ReferrerHelp;
import nl.wegwijs.referral.ReferrerOffer;
import nl.wegwijs.referral.ReferrerReconnected;

/**
 * {@code reach-participant.bpmn}: trying until somebody is reached, declines, or cannot be reached; and
 * {@code contact-at-desk.bpmn}: the person came or called before we did.
 */
@Configuration(proxyBeanMethods = false)
class ReachParticipantProcess {

    static final String KEY = "reach-participant";
    static final String DESK_KEY = "contact-at-desk";
    static final String OUTCOME = "contactOutcome";
    private static final String CONTACT_MADE = "contactMade";
    private static final String PURPOSE = "purpose";

    private static final Map<ContactPurpose, String> TIPS = Map.of(
            ContactPurpose.OFFER, "Zeg: 'Er is een plek voor u. Zullen we die bespreken?'",
            ContactPurpose.ABSENCE, "Zeg: 'We misten u. Zullen we iets anders regelen?' Vraag niet door over ziekte of privé.",
            ContactPurpose.FOLLOW_UP, "Zeg: 'We horen graag hoe het gaat.'",
            ContactPurpose.AFTERCARE, "Zeg: 'We beloofden u na een tijd te bellen. Hoe gaat het nu?'",
            ContactPurpose.START_CHECK, "Zeg: 'We horen graag of u bent begonnen.'");

    private static final Map<String, Asking> ASKED = Map.of(
            "MESSAGE", (desk, id, form) -> desk.askReferrer(id),
            "PHONED", ReachParticipantProcess::asked,
            "ANSWERED", ReachParticipantProcess::asked);

    private static final Map<String, AtDesk> NEWS = Map.of(
            "REFERRER", (desk, caseId, form, runtime) -> desk.referrerReconnected(caseId, phone(form)),
            "CAME", (desk, caseId, form, runtime) ->
                    desk.met(caseId, wanted(runtime, caseId), true, form.yes("wantsToGoOn")),
            "CALLED", (desk, caseId, form, runtime) ->
                    desk.met(caseId, wanted(runtime, caseId), false, form.yes("wantsToGoOn")));

    private interface AtDesk {

        void tell(ContactDesk desk, CaseId caseId, FormValues form, RuntimeService runtime);
    }

    /** Tells the model what was heard from outside while it waited. */
    @Component
    static class News {

        private final Facts facts;

        News(Facts facts) {
            this.facts = facts;
        }

        @EventListener
        void on(ContactMade fact) {
            facts.tell(CONTACT_MADE, CaseVariables.CASE, fact.caseId(), Map.of(OUTCOME, fact.outcome().name()));
        }

        @EventListener
        void on(ReferrerReconnected fact) {
            facts.tell("referrerReconnected", CaseVariables.CASE, fact.caseId(), Map.of());
        }
    }

    @Bean
    JavaDelegate meetAtDesk(ContactDesk desk) {
        return execution -> execution.setVariable(OUTCOME,
                desk.meet(CaseVariables.caseOf(execution), purpose(CaseVariables.code(execution, PURPOSE))).name());
    }

    @Bean
    JavaDelegate giveUp(ContactDesk desk) {
        return execution -> {
            desk.giveUp(CaseVariables.caseOf(execution), purpose(CaseVariables.code(execution, PURPOSE)));
            execution.setVariable(OUTCOME, ContactOutcome.UNREACHABLE.name());
        };
    }

    @Bean
    FormBinding contactParticipant(CaseDesk desk, ContactDesk contacts, ReferralDesk signals, Branches branches,
            AddedAnswers added) {
        return FormBinding.of(task -> {
            CaseFile file = desk.file(CaseVariables.caseOf(task));
            ContactAdvice advice = contacts.advice(file.id(), purpose(task.code(PURPOSE)));
            Map<String, Object> shown = FormTexts.about(file);
            shown.put("timesText", FormTexts.times(file.person().contactTimes()));
            shown.put("attemptsText", FormTexts.attempts(advice.sofar()));
            shown.put("attemptText", String.valueOf(advice.attempt()));
            shown.put("proposalText", FormTexts.proposal(advice));
            shown.put("channel", advice.channel().name());
            shown.put("messageText", "Hallo " + file.person().givenName()
                    + ", we willen u graag spreken. Belt u ons, of komt u langs in de bibliotheek?");
            List<DuplicateView.Candidate> maybe = signals.maybeTheSame(file.id());
            shown.put("maybe", maybe.size());
            shown.put("maybeText", maybe.stream().map(one -> FormTexts.known(one, branches.name(file.branch())))
                    .collect(Collectors.joining("\n\n")));
            shown.put("sameAsOptions", maybe.stream().map(one ->
                    FormTexts.option(one.file().id().toString(), one.file().number())).toList());
            shown.put("beforeText", Stream.concat(added.lines(file.ownerFields()).stream(),
                    signals.followsOn(file.id()).map(number -> "Was hier eerder: " + number).stream())
                    .collect(Collectors.joining("  \n")));
            shown.put("talkTipText", TIPS.getOrDefault(purpose(task.code(PURPOSE)), talkTip(file)));
            return shown;
        }, (task, form) -> form.yes("isKnown") ? known(contacts, task, form) : attempt(desk, task, form));
    }

    private static Map<String, Object> known(ContactDesk desk, FormTask task, FormValues form) {
        desk.isDoubleOf(CaseVariables.caseOf(task), Channel.valueOf(form.code("channel")), CaseId.of(form.code("sameAs")));
        return Map.of(OUTCOME, "MERGED");
    }

    private static Map<String, Object> attempt(CaseDesk desk, FormTask task, FormValues form) {
        ContactOutcome outcome = desk.recordAttempt(CaseVariables.caseOf(task), purpose(task.code(PURPOSE)),
                Channel.valueOf(form.code("channel")), ContactResult.valueOf(form.code("result")),
                form.has("callBackAt") ? form.dateTime("callBackAt").toInstant() : null, form.yes("wantsIntake"));
        Map<String, Object> routing = new HashMap<>();
        routing.put(OUTCOME, outcome.name());
        routing.put("callBackAt", form.has("callBackAt") ? form.dateTime("callBackAt").toInstant().toString() : null);
        return routing;
    }

    private static ContactPurpose purpose(String code) {
        return ContactPurpose.valueOf(code);
    }

    private static String talkTip(CaseFile file) {
        String need = FormTexts.domains(file.signals().get(0).needDomains());
        return file.signals().stream().filter(signal -> signal.partnerName() != null).findFirst()
                .map(signal -> "Zeg: 'U sprak met " + signal.partnerName() + ". Zij dachten dat wij u kunnen helpen met "
                        + need + ".'")
                .orElse("Zeg: 'U vroeg ons om hulp met " + need + ".'");
    }

    @Bean
    FormBinding askReferrer(CaseDesk cases, ContactDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            CaseFile file = cases.file(CaseVariables.caseOf(task));
            PartnerId referrer = desk.helpingReferrer(file.id());
            Map<String, Object> shown = FormTexts.about(file);
            shown.put("attemptsText", FormTexts.attempts(file.attempts()));
            shown.put("referrerText", partners.find(referrer).name());
            shown.put("referrerContactText", partners.referralContact(referrer)
                    .map(contact -> contact.name() + ", " + contact.workPhone() + ", " + contact.workEmail())
                    .orElse("niet bekend"));
            return shown;
        }, (task, form) -> {
            String help = ASKED.get(form.has("offer") ? "ANSWERED" : form.code("asked"))
                    .ask(desk, CaseVariables.caseOf(task), form).name();
            return Map.of("referrerHelp", help,
                    OUTCOME, help.equals("NO") ? ContactOutcome.UNREACHABLE.name() : ContactOutcome.ASK_REFERRER.name());
        });
    }

    private interface Asking {

        ReferrerHelp ask(ContactDesk desk, CaseId id, FormValues form);
    }

    private static ReferrerHelp asked(ContactDesk desk, CaseId id, FormValues form) {
        return desk.referrerAsked(id, form.one("offer", ReferrerOffer.class), phone(form));
    }

    private static PhoneNumber phone(FormValues form) {
        return form.has("newPhone") ? form.phone("newPhone") : null;
    }

    @Bean("contact-at-deskStart")
    StartFormBinding contactAtDeskStart(ContactDesk desk, ChangeDesk changes, CaseDesk cases,
            TaskDoor door, @Lazy RuntimeService runtime) {
        return StartFormBinding.of(Map::of, form -> {
            CaseId caseId = changes.find(form.text("caseNumber"), door.caller().branchIds());
            NEWS.get(form.code("happened")).tell(desk, caseId, form, runtime);
            return runtime.startProcessInstanceByKey(DESK_KEY, form.text("caseNumber"), cases.card(caseId)).getId();
        });
    }

    // Only the model knows for what it is trying to reach this person now.
    private static ContactPurpose wanted(RuntimeService runtime, CaseId caseId) {
        return runtime.createExecutionQuery().messageEventSubscriptionName(CONTACT_MADE)
                .processVariableValueEquals(CaseVariables.CASE, caseId.toString()).list().stream().findFirst()
                .map(waiting -> purpose((String) runtime.getVariable(waiting.getId(), PURPOSE)))
                .orElseThrow(() -> Refusal.conflict("NOBODY_CALLS", "Voor dit traject belt nu niemand."));
    }
}
