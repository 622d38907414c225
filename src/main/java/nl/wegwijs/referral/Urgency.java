package nl.wegwijs.referral;

public enum Urgency { NORMAL, PRIORITY, ACUTE }
