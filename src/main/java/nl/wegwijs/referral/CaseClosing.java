package nl.wegwijs.referral;

import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a case: first whoever holds something for it lets go, then whoever must know hears it. */
@Component
class CaseClosing {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClosing(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void close(ReferralCase one, CaseOutcome outcome, String reason) {
        release(one, null);
        finish(one, outcome, reason);
    }

    /** {@code why} is the code of why the person stops learning, or null. */
    void release(ReferralCase one, String why) {
        one.requireOpen();
        events.publishEvent(new CaseReleased(one.id(), why));
    }

    /** Closes what was released before. */
    void finish(ReferralCase one, CaseOutcome outcome, String reason) {
        one.close(outcome, reason, clock.instant());
        if (outcome != CaseOutcome.DECEASED && outcome != CaseOutcome.MERGED) {
            events.publishEvent(new MilestoneReached(one.id(), FeedbackEvent.CLOSED));
        }
        events.publishEvent(new CaseClosed(one.id()));
    }
}
