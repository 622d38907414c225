package nl.wegwijs.referral;

/** Who goes along to the first appointment. */
public enum GoesAlong { NOBODY, VOLUNTEER, STAFF, FAMILY }
