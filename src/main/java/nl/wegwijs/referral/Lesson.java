package nl.wegwijs.referral;

/** What we learn from a referral that came back. */
public enum Lesson { WRONG_LEVEL, CONDITIONS_UNKNOWN, WAITING_LIST, NO_CLICK, OTHER }
