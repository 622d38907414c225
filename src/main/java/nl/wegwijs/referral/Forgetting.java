package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Norms;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;

/** Forgets a person in every case there ever was: name, words, talks. Numbers, codes and report rows stay. */
@Component
class Forgetting {

    private final Cases cases;
    private final Signals signals;
    private final Intakes intakes;
    private final OnwardReferrals onwards;
    private final CaseCorrections corrections;
    private final ParticipantRegister participants;
    private final Norms norms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Forgetting(Cases cases, Signals signals, Intakes intakes, OnwardReferrals onwards, CaseCorrections corrections,
            ParticipantRegister participants, Norms norms, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.signals = signals;
        this.intakes = intakes;
        this.onwards = onwards;
        this.corrections = corrections;
        this.participants = participants;
        this.norms = norms;
        this.events = events;
        this.clock = clock;
    }

    void forget(ParticipantId person) {
        participants.discard(person);
        cases.findByParticipantIdOrderByNumber(person).forEach(this::forgetWords);
    }

    private void forgetWords(ReferralCase one) {
        intakes.findById(one.id()).ifPresent(intakes::delete);
        signals.findByCaseIdOrderByReceivedAtAscNumberAsc(one.id()).forEach(Signal::forgetPerson);
        onwards.findByCaseId(one.id()).forEach(this::forgetElsewhere);
        corrections.findByCaseId(one.id()).forEach(CaseCorrection::forgetReason);
        one.forgetPerson();
        events.publishEvent(new CaseForgotten(one.id()));
    }

    private void forgetElsewhere(OnwardReferral onward) {
        onward.forgetPerson();
        if (onward.receiverToDelete()) {
            events.publishEvent(new ReceiverMustForget(onward.id()));
        }
    }

    /** The person does not want to be registered any more: noted now, forgotten when the norm ends. */
    void forgetSoon(ReferralCase one) {
        participants.recordConsent(one.participantId(), ConsentGiven.of(ConsentPurpose.REGISTRATION,
                ConsentDecision.WITHDRAWN, ConsentMethod.SPOKEN));
        one.mustBeForgotten(norms.after(one.branchId(), "withdrawnErased", LocalDate.now(clock)));
    }

    void forgetAllDue(LocalDate today) {
        cases.findByForgetOnLessThanEqual(today).forEach(one -> forget(one.participantId()));
    }
}
