package nl.wegwijs.referral;

/** Why somebody did not start at the receiver, or was sent back. */
public enum NoStartReason { WRONG_LEVEL, CONDITIONS, WAITING_LIST, TIME_OR_PLACE, NO_CLICK, OTHER }
