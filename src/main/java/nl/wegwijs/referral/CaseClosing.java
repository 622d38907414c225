package nl.wegwijs.referral;

import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a case: nothing of it stays open, whoever must know hears it. */
@Component
class CaseClosing {

    private final OnwardReferrals onwards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClosing(OnwardReferrals onwards, ApplicationEventPublisher events, Clock clock) {
        this.onwards = onwards;
        this.events = events;
        this.clock = clock;
    }

    void close(ReferralCase one, CaseOutcome outcome, String reason) {
        one.close(outcome, reason, clock.instant());
        onwards.findByCaseId(one.id()).forEach(OnwardReferral::withdrawIfOpen);
        events.publishEvent(new MilestoneReached(one.id(), FeedbackEvent.CLOSED));
        events.publishEvent(new CaseClosed(one.id()));
    }
}
