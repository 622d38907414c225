package nl.wegwijs.referral;

/** Whether somebody reads our letters. */
public enum LatinScript { YES, A_LITTLE, NO }
