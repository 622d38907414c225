package nl.wegwijs.referral;

/** Fact: the referrer of this signal may read message number n of its thread. */
public record FeedbackGiven(SignalId signalId, int n) {
}
