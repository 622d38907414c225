package nl.wegwijs.correspondence;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.FeedbackDesk;
import nl.wegwijs.referral.FeedbackGiven;
import nl.wegwijs.referral.ReferrerAsked;
import nl.wegwijs.referral.SignalId;
import nl.wegwijs.referral.SignalMoved;

/** What referrers hear of their own signals: exactly what they could read themselves. */
@Component
class ReferrerPost {

    private final FeedbackDesk feedback;
    private final PostBox box;

    ReferrerPost(FeedbackDesk feedback, PostBox box) {
        this.feedback = feedback;
        this.box = box;
    }

    @EventListener
    void on(SignalMoved fact) {
        tell(fact.signalId());
    }

    @EventListener
    void on(FeedbackGiven fact) {
        tell(fact.signalId());
    }

    @EventListener
    void on(ReferrerAsked fact) {
        feedback.news(fact.signalId()).map(NewMessage::help).ifPresent(box::askSender);
    }

    private void tell(SignalId id) {
        feedback.news(id).map(NewMessage::about).ifPresent(box::tellPartner);
    }
}
