package nl.wegwijs.referral;

/** What the person says when we call back about the urgent question. */
public enum UrgentAnswer { HELD, COMING, FAILED, NOT_REACHED }
