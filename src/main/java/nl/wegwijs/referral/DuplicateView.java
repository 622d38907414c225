package nl.wegwijs.referral;

/** A signal and the open case that may be about the same person, side by side. */
public record DuplicateView(SignalView signal, CaseFile openCase) {
}
