package nl.wegwijs.referral;

import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;

/** Ends a case wherever it stands: first everything held is released, then it closes, then the models hear it. */
@Component
class EarlyEnds {

    private static final String STOPS_BY_MOVING = "MOVED_AWAY";

    private final CaseClosing closing;
    private final Forgetting forgetting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EarlyEnds(CaseClosing closing, Forgetting forgetting, ApplicationEventPublisher events, Clock clock) {
        this.closing = closing;
        this.forgetting = forgetting;
        this.events = events;
        this.clock = clock;
    }

    /** The outcome is asked of the colleague for STALE only, else null; the reason may be null. */
    void end(ReferralCase one, EarlyEnd how, CaseOutcome chosen, String reason) {
        closing.release(one, reasonToStop(how, reason));
        switch (how) {
            case TRANSFERRED -> one.transfer(clock.instant());
            case MOVED_AWAY -> closing.finish(one, CaseOutcome.MOVED_AWAY, null);
            case WITHDREW -> closing.finish(one,
                    one.everStarted() ? CaseOutcome.DROPPED_OUT : CaseOutcome.DECLINED, reason);
            case STALE -> closing.finish(one, known(chosen), null);
            case DECEASED -> closing.finish(one, CaseOutcome.DECEASED, null);
            case ADMIN_ERROR -> closing.finish(one, CaseOutcome.ADMIN_ERROR, null);
            case REGISTRATION_WITHDRAWN -> {
                closing.finish(one, CaseOutcome.NO_CONSENT, null);
                forgetting.forgetSoon(one);
            }
            case ERASURE_APPROVED -> {
                closing.finish(one, CaseOutcome.ERASED, null);
                forgetting.forget(one.participantId());
            }
        }
        events.publishEvent(new CaseEndedEarly(one.id(), how));
    }

    private static CaseOutcome known(CaseOutcome chosen) {
        if (chosen == null) {
            throw Refusal.invalid("outcome", "REQUIRED", "Kies hoe het traject eindigt.");
        }
        return chosen;
    }

    private static String reasonToStop(EarlyEnd how, String reason) {
        return how == EarlyEnd.MOVED_AWAY || how == EarlyEnd.TRANSFERRED ? STOPS_BY_MOVING : reason;
    }
}
