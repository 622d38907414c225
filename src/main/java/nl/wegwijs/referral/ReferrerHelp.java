package nl.wegwijs.referral;

/** Whether a referrer helps us to reach somebody. */
public enum ReferrerHelp { YES, NO, WAITING }
