package nl.wegwijs.referral;

/** Fact: the receiver of this onward referral may read it from now on. */
public record ReferralSent(OnwardReferralId onwardReferralId) {
}
