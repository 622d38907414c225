package nl.wegwijs.referral;

/** What the person says to the advice. */
public enum AdviceAnswer { YES, NO, THINKING }
