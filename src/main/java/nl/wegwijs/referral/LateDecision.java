package nl.wegwijs.referral;

/** What a colleague did with a fact that fits nowhere. */
public enum LateDecision { PROCESSED, NEW_SIGNAL, NOTHING }
