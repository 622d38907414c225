package nl.wegwijs.referral;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes back what was sent on for a case that ends. */
@Component
class OnwardLettingGo {

    private final OnwardReferrals onwards;
    private final ApplicationEventPublisher events;

    OnwardLettingGo(OnwardReferrals onwards, ApplicationEventPublisher events) {
        this.onwards = onwards;
        this.events = events;
    }

    @EventListener
    void on(CaseReleased released) {
        onwards.findByCaseId(released.caseId()).stream().filter(onward -> onward.status().isOpen())
                .forEach(onward -> {
                    onward.withdrawIfOpen();
                    if (onward.sentAt() != null) {
                        events.publishEvent(new ReceiverMustForget(onward.id()));
                    }
                });
    }
}
