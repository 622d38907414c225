package nl.wegwijs.referral;

import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;

/** Takes a part of the consent back: from now on it is not used any more, what was given stays written down. */
@Component
class ConsentWithdrawal {

    private final Signals signals;
    private final OnwardReferrals onwards;
    private final ParticipantRegister participants;
    private final ApplicationEventPublisher events;

    ConsentWithdrawal(Signals signals, OnwardReferrals onwards, ParticipantRegister participants,
            ApplicationEventPublisher events) {
        this.signals = signals;
        this.onwards = onwards;
        this.participants = participants;
        this.events = events;
    }

    void withdraw(ReferralCase one, Set<ConsentScope> scopes) {
        if (scopes.stream().anyMatch(ConsentScope::needsOpenCase)) {
            one.requireOpen();
        }
        scopes.stream().sorted().forEach(scope -> {
            switch (scope) {
                case FEEDBACK -> nothingMoreToReferrers(one);
                case SHARE_WITH_RECEIVER -> takeReferralsBack(one);
                case AFTERCARE -> record(one.participantId(), withdrawn(ConsentPurpose.AFTERCARE_CONTACT));
                case SURVEY -> record(one.participantId(), withdrawn(ConsentPurpose.OUTCOME_SURVEY));
                case STORY -> record(one.participantId(), withdrawn(ConsentPurpose.STORY));
            }
        });
    }

    private void nothingMoreToReferrers(ReferralCase one) {
        signals.findByCaseIdOrderByReceivedAtAscNumberAsc(one.id()).stream().map(Signal::partnerId)
                .filter(partner -> partner != null).distinct().forEach(partner -> record(one.participantId(),
                        withdrawn(ConsentPurpose.FEEDBACK_TO_REFERRER).forReceiver(partner.value())));
    }

    // Who started there goes on there; the receiver just sees nothing of us any more.
    private void takeReferralsBack(ReferralCase one) {
        onwards.findByCaseId(one.id()).stream()
                .filter(onward -> onward.partner() != null && onward.status().goesOn())
                .forEach(onward -> {
                    record(one.participantId(), withdrawn(ConsentPurpose.SHARE_WITH_RECEIVER)
                            .forReceiver(onward.partner().value()));
                    if (onward.status().isOpen()) {
                        onward.withdrawIfOpen();
                        receiverForgets(onward);
                        events.publishEvent(new ReferralWithdrawn(onward.id()));
                    }
                });
    }

    private void receiverForgets(OnwardReferral onward) {
        if (onward.sentAt() != null) {
            events.publishEvent(new ReceiverMustForget(onward.id()));
        }
    }

    private void record(ParticipantId person, ConsentGiven taken) {
        participants.recordConsent(person, taken);
    }

    private static ConsentGiven withdrawn(ConsentPurpose purpose) {
        return ConsentGiven.of(purpose, ConsentDecision.WITHDRAWN, ConsentMethod.SPOKEN);
    }
}
