package nl.wegwijs.referral;

/** Fact: the sender of this signal is asked by message to speak to the person, whom we cannot reach. */
public record ReferrerAsked(SignalId signalId) {
}
