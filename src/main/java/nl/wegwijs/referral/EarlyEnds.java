package nl.wegwijs.referral;

import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a case wherever it stands: first everything held is released, then it closes, then the models hear it. */
@Component
class EarlyEnds {

    private static final String STOPS_BY_MOVING = "MOVED_AWAY";

    private final CaseClosing closing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EarlyEnds(CaseClosing closing, ApplicationEventPublisher events, Clock clock) {
        this.closing = closing;
        this.events = events;
        this.clock = clock;
    }

    /** The outcome is asked of the colleague for STALE only, else null; the reason may be null. */
    void end(ReferralCase one, EarlyEnd how, CaseOutcome chosen, String reason) {
        closing.release(one, reasonToStop(how, reason));
        switch (how) {
            case TRANSFERRED -> one.transfer(clock.instant());
            case STALE -> closing.finish(one, chosen, null);
            case REGISTRATION_WITHDRAWN -> closing.finish(one, CaseOutcome.NO_CONSENT, null);
            case ERASURE_APPROVED -> closing.finish(one, CaseOutcome.ERASED, null);
            case MOVED_AWAY -> closing.finish(one, CaseOutcome.MOVED_AWAY, null);
            case WITHDREW -> closing.finish(one,
                    one.everStarted() ? CaseOutcome.DROPPED_OUT : CaseOutcome.DECLINED, reason);
            case DECEASED -> closing.finish(one, CaseOutcome.DECEASED, null);
        }
        events.publishEvent(new CaseEndedEarly(one.id(), how));
    }

    private static String reasonToStop(EarlyEnd how, String reason) {
        return how == EarlyEnd.MOVED_AWAY || how == EarlyEnd.TRANSFERRED ? STOPS_BY_MOVING : reason;
    }
}
