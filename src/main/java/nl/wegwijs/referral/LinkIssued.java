package nl.wegwijs.referral;

/** Fact: this referral can be read and answered with a link that ends in this token, which nobody keeps. */
public record LinkIssued(OnwardReferralId onwardReferralId, String token) {

    @Override
    public String toString() {
        return "LinkIssued for " + onwardReferralId;
    }
}
