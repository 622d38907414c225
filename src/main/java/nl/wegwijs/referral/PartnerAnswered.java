package nl.wegwijs.referral;

/** Fact: the receiver answered by itself, with ACCEPTED, REJECTED or QUESTION. */
public record PartnerAnswered(OnwardReferralId onwardReferralId, PartnerAnswer answer) {
}
