package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;

/** Lets a case stand still and go on again. */
@Component
class CasePauses {

    private final Cases cases;
    private final Norms norms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CasePauses(Cases cases, Norms norms, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.norms = norms;
        this.events = events;
        this.clock = clock;
    }

    void hold(ReferralCase one, LocalDate until, PauseReason why) {
        LocalDate today = LocalDate.now(clock);
        if (until == null || !until.isAfter(today)) {
            throw Refusal.invalid("until", "NOT_IN_FUTURE", "Kies een dag die nog komt.");
        }
        if (until.isAfter(norms.after(one.branchId(), "holdAtMost", today))) {
            throw Refusal.invalid("until", "TOO_LONG", "Een pauze duurt hoogstens zes maanden. Kies een eerdere dag.");
        }
        one.hold(until, why, clock.instant());
        events.publishEvent(new CaseHeld(one.id(), one.number(), until));
    }

    void goOn(ReferralCase one) {
        Pause over = one.goOn(clock.instant());
        events.publishEvent(new CaseResumed(one.id(), one.number(), one.branchId(),
                LocalDate.ofInstant(over.since(), clock.getZone())));
    }

    /** What comes from outside ends a pause; a case that goes on already is left as it is. */
    void wake(ReferralCase one) {
        if (one.isOnHold()) {
            goOn(one);
        }
    }

    void goOnWhenOver(LocalDate today) {
        cases.findPausesOver(today).forEach(this::goOn);
    }
}
