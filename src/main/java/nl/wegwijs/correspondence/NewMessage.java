package nl.wegwijs.correspondence;

import java.time.Instant;
import java.util.List;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserId;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.ReceiverNews;
import nl.wegwijs.referral.SignalId;
import nl.wegwijs.referral.SignalNews;

/** What is to be told: to a partner, about a signal to who sent it, or to a participant about an appointment. */
record NewMessage(Topic topic, String code, List<String> missing, String thread, BranchId branch, PartnerId partner,
        PartnerUserId sender, ParticipantId participant, SignalId signal, int feedbackNumber, OnwardReferralId onward, CaseId caseId,
        Instant appointment) {

    static NewMessage about(SignalNews news) {
        return new NewMessage(Topic.SIGNAL_NEWS, news.status(), news.missing(), news.number(), news.branch(),
                news.partner(), news.sender(), news.participant(), news.id(), news.n(), null, null, null);
    }

    /** Whether the sender of a signal can speak to the person. */
    static NewMessage help(SignalNews news) {
        return new NewMessage(Topic.HELP_ASKED, "ASKED", List.of(), news.number(), news.branch(), news.partner(),
                news.sender(), news.participant(), news.id(), news.n(), null, null, null);
    }

    static NewMessage about(ReceiverNews news, Topic topic) {
        String code = topic == Topic.REFERRAL_WITHDRAWN ? "WITHDRAWN" : news.status().name();
        return new NewMessage(topic, code, List.of(), news.number(), news.branch(), news.partner(), null,
                news.participant(), null, 0, news.id(), null, null);
    }

    static NewMessage appointment(CaseId id, String number, BranchId branch, ParticipantId participant, Instant at) {
        return new NewMessage(Topic.APPOINTMENT, "PLANNED", List.of(), number, branch, null, null, participant, null, 0,
                null, id, at);
    }

    /** About a training, a custom course or a request for helpers, which is about nobody. */
    static NewMessage course(Topic topic, String code, String number, BranchId branch, PartnerId partner) {
        return new NewMessage(topic, code, List.of(), number, branch, partner, null, null, null, 0, null, null, null);
    }

    /** To find out whether the partner's system can be reached. */
    static NewMessage trial(Partner partner) {
        return new NewMessage(Topic.TRIAL, "TRIAL", List.of(), "PROEF", partner.homeBranch(), partner.id(), null, null,
                null, 0, null, null, null);
    }

    /** That a signal is in. Whoever waits for that wants to know at once. */
    boolean isReceipt() {
        return topic == Topic.SIGNAL_NEWS && code.equals("ONTVANGEN");
    }
}
