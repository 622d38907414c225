package nl.wegwijs.referral;

/** What follows from the attempts so far. */
public enum ContactOutcome { REACHED, DECLINED, CALL_BACK, RETRY, UNREACHABLE }
