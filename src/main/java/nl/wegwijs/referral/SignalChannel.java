package nl.wegwijs.referral;

public enum SignalChannel { PORTAL, API, PHONE, PAPER, WALK_IN, EMAIL }
