package nl.wegwijs.referral;

/** Why there is a hurry, as told at the signal. */
public enum UrgentHint { NONE, LETTER, BAILIFF, EVICTION, UTILITY_CUTOFF, HEALTH_INSURANCE, BENEFIT_STOP, DANGER }
