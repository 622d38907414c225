package nl.wegwijs.referral;

public enum RejectReason { YOUTH, OUT_OF_AREA }
