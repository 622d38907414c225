package nl.wegwijs.referral;

/** What becomes of a signal about somebody we know: part of the open case, or a new case after a closed one. */
public enum SameDecision { MERGED, REOPENED }
