package nl.wegwijs.referral;

/** Why somebody did not start at the receiver, or came back. */
public enum NotStartedBecause { WRONG_LEVEL, CONDITIONS, WAITING_LIST, TIME_OR_PLACE, NO_CLICK, OTHER }
