package nl.wegwijs.referral;

/** Why we call. */
public enum ContactPurpose { INTAKE, OFFER, ABSENCE, FOLLOW_UP, AFTERCARE, START_CHECK }
