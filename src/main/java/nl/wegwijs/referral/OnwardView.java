package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

/** An onward referral as staff reads it in a form; the name of a receiver is there with or without a partner. */
public record OnwardView(
        OnwardReferralId id,
        String number,
        CaseId caseId,
        BranchId branch,
        OnwardStatus status,
        OnwardReason reason,
        PartnerId partner,
        String receiverName,
        OfferingId offering,
        String why,
        HandoverMode mode,
        Set<String> dataSet,
        Instant sentAt,
        Instant appointment,
        LocalDate startsOn,
        RejectedBecause rejectedBecause,
        NotStartedBecause notStartedBecause,
        String question) {
}
