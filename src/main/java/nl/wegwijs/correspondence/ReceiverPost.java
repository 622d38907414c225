package nl.wegwijs.correspondence;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.QuestionAnswered;
import nl.wegwijs.referral.ReceiverMustForget;
import nl.wegwijs.referral.ReceiverNews;
import nl.wegwijs.referral.ReferralSent;

/** What receivers hear of the referrals to them. Who is not in our register hears it from a colleague. */
@Component
class ReceiverPost {

    private final OnwardDesk onwards;
    private final OutgoingMessages messages;
    private final PostBox box;

    ReceiverPost(OnwardDesk onwards, OutgoingMessages messages, PostBox box) {
        this.onwards = onwards;
        this.messages = messages;
        this.box = box;
    }

    @EventListener
    void on(ReferralSent fact) {
        tell(fact.onwardReferralId(), Topic.REFERRAL_SENT);
    }

    @EventListener
    void on(QuestionAnswered fact) {
        tell(fact.onwardReferralId(), Topic.QUESTION_ANSWERED);
    }

    @EventListener
    void on(ReceiverMustForget fact) {
        if (!messages.existsByOnwardAndTopic(fact.onwardReferralId(), Topic.REFERRAL_WITHDRAWN)) {
            tell(fact.onwardReferralId(), Topic.REFERRAL_WITHDRAWN);
        }
    }

    void remind(OnwardReferralId id) {
        tell(id, Topic.REFERRAL_REMINDER);
    }

    private void tell(OnwardReferralId id, Topic topic) {
        ReceiverNews news = onwards.news(id);
        if (news.partner() != null) {
            box.tellPartner(NewMessage.about(news, topic));
        }
    }
}
