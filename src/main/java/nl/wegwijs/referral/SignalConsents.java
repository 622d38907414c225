package nl.wegwijs.referral;

import org.springframework.stereotype.Component;

import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;

/** Writes down what the person agreed to through the referrer. */
@Component
class SignalConsents {

    private final ParticipantRegister participants;

    SignalConsents(ParticipantRegister participants) {
        this.participants = participants;
    }

    /** What the person decided about this referrer in our own talk is not overruled by a later signal. */
    void takeOver(Signal signal, ParticipantId participant, boolean alreadyAsked) {
        ConsentMethod method = signal.consentAtSource() == ConsentAtSource.YES_WRITTEN
                ? ConsentMethod.SIGNED_PAPER : ConsentMethod.SPOKEN;
        participants.recordConsent(participant,
                ConsentGiven.of(ConsentPurpose.REFERRER_TO_LIBRARY, ConsentDecision.GIVEN, method));
        if (!signal.contactLoop() || signal.partnerId() == null) {
            return;
        }
        if (!alreadyAsked || participants.feedbackLevel(participant, signal.partnerId().value()).isEmpty()) {
            participants.recordConsent(participant,
                    ConsentGiven.of(ConsentPurpose.FEEDBACK_TO_REFERRER, ConsentDecision.GIVEN, method)
                            .forReceiver(signal.partnerId().value()).atLevel(FeedbackLevel.CONTACT_ONLY));
        }
    }
}
