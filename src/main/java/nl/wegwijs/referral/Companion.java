package nl.wegwijs.referral;

/** Who comes along to the intake. */
public enum Companion { REFERRER, FAMILY, INTERPRETER }
