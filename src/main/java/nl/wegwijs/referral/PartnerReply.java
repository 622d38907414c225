package nl.wegwijs.referral;

/** The answer of a receiver: the reason goes with REJECTED, the question with QUESTION, else null. */
public record PartnerReply(PartnerAnswer answer, RejectedBecause why, String question) {

    public static PartnerReply of(PartnerAnswer answer) {
        return new PartnerReply(answer, null, null);
    }
}
