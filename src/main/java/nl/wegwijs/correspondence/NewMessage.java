package nl.wegwijs.correspondence;

import java.time.Instant;
import java.util.List;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.ReceiverNews;
import nl.wegwijs.referral.SignalId;
import nl.wegwijs.referral.SignalNews;

/** What is to be told: to a partner about a signal or a referral, or to a participant about an appointment. */
record NewMessage(Topic topic, String code, List<String> missing, String thread, BranchId branch, PartnerId partner,
        ParticipantId participant, SignalId signal, int feedbackNumber, OnwardReferralId onward, CaseId caseId,
        Instant appointment) {

    static NewMessage about(SignalNews news) {
        return new NewMessage(Topic.SIGNAL_NEWS, news.status(), news.missing(), news.number(), news.branch(),
                news.partner(), news.participant(), news.id(), news.n(), null, null, null);
    }

    static NewMessage about(ReceiverNews news, Topic topic) {
        return new NewMessage(topic, topic == Topic.REFERRAL_WITHDRAWN ? "WITHDRAWN" : news.status().name(), List.of(), news.number(), news.branch(), news.partner(),
                news.participant(), null, 0, news.id(), null, null);
    }

    static NewMessage appointment(CaseId id, String number, BranchId branch, ParticipantId participant, Instant at) {
        return new NewMessage(Topic.APPOINTMENT, "PLANNED", List.of(), number, branch, null, participant, null, 0, null,
                id, at);
    }
}
