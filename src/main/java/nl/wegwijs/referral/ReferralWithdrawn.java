package nl.wegwijs.referral;

/** Fact: the person took back the consent for this onward referral while it was open. */
public record ReferralWithdrawn(OnwardReferralId onwardReferralId) {
}
