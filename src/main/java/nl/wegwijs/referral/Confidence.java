package nl.wegwijs.referral;

/** How sure a level is. */
public enum Confidence { SELF_REPORTED, OBSERVED, INDICATION, TESTED }
