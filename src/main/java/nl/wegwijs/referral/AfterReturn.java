package nl.wegwijs.referral;

/** Where a case goes when a receiver sent it back. */
public enum AfterReturn { ADVICE, OTHER_PARTNER, STOP }
