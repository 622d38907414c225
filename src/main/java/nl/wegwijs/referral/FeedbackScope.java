package nl.wegwijs.referral;

/** The answers of the decision {@code feedback-scope}: how much one referrer hears of one event. */
public enum FeedbackScope { NOTHING, RECEIVED, NEUTRAL, CONTACT, STATUS, STATUS_AND_ADVICE }
