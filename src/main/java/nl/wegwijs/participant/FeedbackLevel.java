package nl.wegwijs.participant;

/** What a referrer may hear, from nothing to most. */
public enum FeedbackLevel {
    NONE, CONTACT_ONLY, STATUS_ONLY, STATUS_AND_ADVICE
}
