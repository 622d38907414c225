package nl.wegwijs.referral;

/** Which part of the consent a person takes back. */
public enum ConsentScope {

    FEEDBACK, SHARE_WITH_RECEIVER, AFTERCARE, SURVEY, STORY;

    /** A story is told after the case is closed as well. */
    boolean needsOpenCase() {
        return this != STORY;
    }
}
