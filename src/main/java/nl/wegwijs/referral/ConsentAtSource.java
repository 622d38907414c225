package nl.wegwijs.referral;

/** What the person said to the one who signals. */
public enum ConsentAtSource {
    YES_SPOKEN, YES_WRITTEN, NO, UNKNOWN;

    boolean isYes() {
        return this == YES_SPOKEN || this == YES_WRITTEN;
    }
}
