package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.partner.PartnerId;

/** An onward referral as staff reads it in a form. */
public record OnwardView(
        OnwardReferralId id,
        String number,
        CaseId caseId,
        OnwardStatus status,
        OnwardReason reason,
        PartnerId partner,
        String partnerName,
        OfferingId offering,
        String why,
        HandoverMode mode,
        Set<String> dataSet,
        Instant sentAt,
        Instant appointment,
        LocalDate startsOn,
        RejectedBecause rejectedBecause,
        NotStartedBecause notStartedBecause) {
}
