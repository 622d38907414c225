package nl.wegwijs.referral;

/** What follows when somebody did not come to the intake. */
public enum NoShowOutcome { PLAN_AGAIN, UNREACHABLE }
