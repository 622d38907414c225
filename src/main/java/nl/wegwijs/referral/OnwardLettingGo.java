package nl.wegwijs.referral;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes back what was sent on for a case that ends. */
@Component
class OnwardLettingGo {

    private final OnwardReferrals onwards;

    OnwardLettingGo(OnwardReferrals onwards) {
        this.onwards = onwards;
    }

    @EventListener
    void on(CaseReleased released) {
        onwards.findByCaseId(released.caseId()).forEach(OnwardReferral::withdrawIfOpen);
    }
}
