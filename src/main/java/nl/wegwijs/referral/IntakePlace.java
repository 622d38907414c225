package nl.wegwijs.referral;

public enum IntakePlace { LIBRARY, PARTNER, PHONE, HOME_EXCEPTION }
