package nl.wegwijs.referral;

/** Where in life somebody wants to use it. */
public enum GoalContext { FAMILY, WORK, HEALTH, MONEY, HOME_NEIGHBOURHOOD, SELF_RELIANCE, MEETING }
