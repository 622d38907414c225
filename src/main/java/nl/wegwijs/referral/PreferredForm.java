package nl.wegwijs.referral;

public enum PreferredForm { GROUP, ONE_TO_ONE, ONLINE, NO_PREFERENCE }
