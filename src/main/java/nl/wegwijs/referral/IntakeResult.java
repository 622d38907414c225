package nl.wegwijs.referral;

/** What the person and the intaker agree at the end of the talk. */
public enum IntakeResult {
    PROCEED, INFO_ONLY, DIRECT_ONWARD, DECLINED;

    IntakeOutcome outcome() {
        return IntakeOutcome.valueOf(name());
    }
}
