package nl.wegwijs.referral;

/** What follows from the attempts so far. */
public enum ContactOutcome {
    REACHED, DECLINED, CALL_BACK, RETRY, ASK_REFERRER, UNREACHABLE;

    /** Nothing more is tried for this purpose. */
    boolean endsRound() {
        return this == REACHED || this == DECLINED || this == UNREACHABLE;
    }
}
