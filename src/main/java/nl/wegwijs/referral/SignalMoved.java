package nl.wegwijs.referral;

/** Fact: what the sender of this signal may know of it is perhaps something else than before. */
public record SignalMoved(SignalId signalId) {
}
