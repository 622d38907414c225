package nl.wegwijs.referral;

/** How soon somebody wants it. */
public enum GoalTerm { SOON, WITHIN_THREE_MONTHS, LATER }
