package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import nl.wegwijs.course.OfferingId;

/**
 * A referral as its receiver may see it. Person: the fields of the data set by name, before the yes only
 * those that say nothing of who it is. The question is the last one asked, the reply null until answered.
 */
public record ReceiverView(
        OnwardReferralId id,
        String number,
        OnwardStatus status,
        OnwardReason reason,
        OfferingId offering,
        Instant sentAt,
        Instant appointment,
        LocalDate startsOn,
        String question,
        String reply,
        Map<String, Object> person) {

    @Override
    public String toString() {
        return "ReceiverView " + number;
    }
}
