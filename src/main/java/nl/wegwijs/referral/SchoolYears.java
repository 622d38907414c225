package nl.wegwijs.referral;

/** Years at school, as a range. */
public enum SchoolYears { NONE, ONE_TO_FIVE, SIX_TO_EIGHT, MORE }
