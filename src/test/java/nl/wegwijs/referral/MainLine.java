package nl.wegwijs.referral;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** Walks a signal to its case the way the models do, so that the room can be tested without them. */
class MainLine implements FeedbackScale {

    private final ReferralDesk referrals;
    private final FeedbackDesk feedback;

    MainLine(ReferralDesk referrals, @Lazy FeedbackDesk feedback) {
        this.referrals = referrals;
        this.feedback = feedback;
    }

    @EventListener
    void judge(SignalReceived received) {
        SignalId id = received.signalId();
        Triage triage = triage(referrals.triageFacts(id));
        referrals.triaged(id, triage);
        if (triage == Triage.ACCEPT && !referrals.duplicate(id).duplicate()) {
            referrals.open(id, Urgency.NORMAL);
        }
    }

    private static Triage triage(TriageFacts facts) {
        boolean fromOutside = !facts.sourceKind().equals("SELF") && !facts.sourceKind().equals("DESK");
        if (!facts.hasCandidate() && !facts.hasPartnerReference() || fromOutside && facts.consentAtSource().equals("NO")) {
            return Triage.ANONYMOUS;
        }
        if (fromOutside && (facts.consentAtSource().equals("UNKNOWN") || !facts.personKnows())
                || !facts.hasContactData()) {
            return Triage.NEEDS_INFO;
        }
        if (!facts.inServiceArea()) {
            return Triage.OUT_OF_AREA;
        }
        return facts.age() != null && facts.age() < 16 ? Triage.REJECT : Triage.ACCEPT;
    }

    @EventListener
    void inform(MilestoneReached reached) {
        feedback.threads(reached.caseId())
                .forEach(thread -> feedback.tell(thread.signalId(), scope(thread, reached.event()), reached.event()));
    }

    @Override
    public FeedbackScope scope(FeedbackThread thread, FeedbackEvent event) {
        if (event == FeedbackEvent.RECEIVED) {
            return FeedbackScope.RECEIVED;
        }
        return switch (thread.level()) {
            case NONE -> event == FeedbackEvent.CLOSED ? FeedbackScope.NEUTRAL : FeedbackScope.NOTHING;
            case CONTACT_ONLY -> FeedbackScope.CONTACT;
            case STATUS_ONLY -> FeedbackScope.STATUS;
            case STATUS_AND_ADVICE -> FeedbackScope.STATUS_AND_ADVICE;
        };
    }
}
