package nl.wegwijs.referral;

/** Moments in a case that a referrer may hear about. */
public enum FeedbackEvent { RECEIVED, NOT_REACHED, INTAKE_DONE, WAITING, STARTED, ENDED, ONWARD, CLOSED }
