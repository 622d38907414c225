package nl.wegwijs.referral;

/** Along which way a signal came. */
public enum SignalChannel {
    PORTAL, API, PHONE, PAPER, WALK_IN, EMAIL;

    /** Typed in by our own staff, who asked the person. */
    boolean isEnteredByStaff() {
        return this != PORTAL && this != API;
    }
}
