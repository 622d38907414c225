package nl.wegwijs.referral;

/** Fact: a signal was taken back before it became a case. */
public record SignalWithdrawn(SignalId signalId) {
}
