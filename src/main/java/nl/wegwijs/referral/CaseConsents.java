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

    private final Forgetting forgetting;
    private final ParticipantRegister participants;
    private final Clock clock;

    CaseConsents(Forgetting forgetting, ParticipantRegister participants, Clock clock) {
        this.forgetting = forgetting;
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
            forgetting.forget(one.participantId());
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
}
