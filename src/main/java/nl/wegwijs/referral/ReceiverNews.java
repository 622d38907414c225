package nl.wegwijs.referral;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.partner.PartnerId;

/** An onward referral as far as mail to its receiver needs it: numbers, no person. The partner may be null. */
public record ReceiverNews(OnwardReferralId id, String number, PartnerId partner, BranchId branch,
        ParticipantId participant, OnwardStatus status) {
}
