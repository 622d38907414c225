package nl.wegwijs.referral;

import java.time.Clock;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;

/** Writes down what the person decided in the talk about consent, and acts on a no. */
@Component
class CaseConsents {

    private static final String TEXT_VERSION = "2026-1";

    private final Signals signals;
    private final Intakes intakes;
    private final ParticipantRegister participants;
    private final Clock clock;

    CaseConsents(Signals signals, Intakes intakes, ParticipantRegister participants, Clock clock) {
        this.signals = signals;
        this.intakes = intakes;
        this.participants = participants;
        this.clock = clock;
    }

    ConsentOutcome record(ReferralCase one, ConsentsAsked asked) {
        one.requireStatus(CaseStatus.INTAKE);
        if (asked.registration() && !asked.teachBackDone()) {
            throw Refusal.invalid("teachBack", "REQUIRED", "Laat de deelnemer eerst in eigen woorden terugvertellen.");
        }
        ParticipantId person = one.participantId();
        participants.recordConsent(person, answer(ConsentPurpose.REGISTRATION, asked.registration(), asked));
        if (!asked.registration()) {
            forget(one);
            return ConsentOutcome.NO_CONSENT;
        }
        asked.feedback().forEach((partner, level) -> participants.recordConsent(person,
                answer(ConsentPurpose.FEEDBACK_TO_REFERRER, level != FeedbackLevel.NONE, asked)
                        .forReceiver(partner.value()).atLevel(level)));
        participants.recordConsent(person, answer(ConsentPurpose.OUTCOME_SURVEY, asked.survey(), asked));
        participants.recordConsent(person, answer(ConsentPurpose.AFTERCARE_CONTACT, asked.aftercare(), asked));
        participants.recordConsent(person, answer(ConsentPurpose.NEWS, asked.news(), asked));
        one.mark(Milestone.CONSENT, clock.instant());
        return ConsentOutcome.GIVEN;
    }

    private static ConsentGiven answer(ConsentPurpose purpose, boolean yes, ConsentsAsked asked) {
        return ConsentGiven.of(purpose, yes ? ConsentDecision.GIVEN : ConsentDecision.REFUSED, asked.method())
                .explained(asked.language(), TEXT_VERSION, asked.teachBackDone());
    }

    private void forget(ReferralCase one) {
        participants.discard(one.participantId());
        intakes.findById(one.id()).ifPresent(intakes::delete);
        signals.findByCaseIdOrderByReceivedAtAscNumberAsc(one.id()).forEach(Signal::forgetPerson);
        one.forgetPerson();
    }
}
