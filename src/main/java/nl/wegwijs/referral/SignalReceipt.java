package nl.wegwijs.referral;

/** What the sender of a signal hears at once. */
public record SignalReceipt(SignalId signalId, String number, SignalStatus status) {

    static SignalReceipt of(Signal signal) {
        return new SignalReceipt(signal.id(), signal.number(), signal.status());
    }
}
