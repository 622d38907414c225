package nl.wegwijs.referral;

/** Fact: the receiver knew of the person in this onward referral and must remove that. May be told twice. */
public record ReceiverMustForget(OnwardReferralId onwardReferralId) {
}
