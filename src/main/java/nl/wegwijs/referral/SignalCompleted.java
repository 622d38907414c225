package nl.wegwijs.referral;

/** Fact: the partner sent what was missing. */
public record SignalCompleted(SignalId signalId) {
}
