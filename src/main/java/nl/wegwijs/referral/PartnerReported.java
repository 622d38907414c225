package nl.wegwijs.referral;

/** Fact: the receiver told by itself how it went, with STARTED or RETURNED. */
public record PartnerReported(OnwardReferralId onwardReferralId, StartAnswer answer) {
}
