package nl.wegwijs.referral;

/** What the talk about consent led to. */
public enum ConsentOutcome { GIVEN, NO_CONSENT }
