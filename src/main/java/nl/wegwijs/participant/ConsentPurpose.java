package nl.wegwijs.participant;

/** For what somebody gives consent; each purpose is asked on its own. */
public enum ConsentPurpose {

    REFERRER_TO_LIBRARY,
    REGISTRATION,
    SHARE_WITH_RECEIVER,
    FEEDBACK_TO_REFERRER,
    SHARE_WITH_VOLUNTEER,
    AFTERCARE_CONTACT,
    OUTCOME_SURVEY,
    NEWS,
    STORY;

    /** Whether the consent is for one named organisation. */
    boolean hasReceiver() {
        return this == SHARE_WITH_RECEIVER || this == FEEDBACK_TO_REFERRER;
    }
}
