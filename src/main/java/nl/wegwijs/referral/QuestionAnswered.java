package nl.wegwijs.referral;

/** Fact: the question of the receiver about this onward referral has an answer. */
public record QuestionAnswered(OnwardReferralId onwardReferralId) {
}
