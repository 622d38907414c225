package nl.wegwijs.referral;

/** Fact: the person took back the consent for this referral while it was under way. */
public record ReferralWithdrawn(OnwardReferralId onwardReferralId) {
}
