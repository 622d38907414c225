package nl.wegwijs.referral;

/** How one attempt went. */
public enum ContactResult {
    REACHED, NO_ANSWER, VOICEMAIL, WRONG_NUMBER, CALL_BACK, DECLINED;

    boolean isMiss() {
        return this == NO_ANSWER || this == VOICEMAIL || this == WRONG_NUMBER;
    }
}
