package nl.wegwijs.referral;

/** What we hear when we ask whether somebody started at the receiver. */
public enum StartAnswer { STARTED, LATER, NOT_STARTED, RETURNED }
