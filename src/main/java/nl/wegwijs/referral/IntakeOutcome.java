package nl.wegwijs.referral;

/** How the intake ends; the main line chooses its way by it. */
public enum IntakeOutcome { PROCEED, DIRECT_ONWARD, NOT_ELIGIBLE, INFO_ONLY, NO_CONSENT, DECLINED, UNREACHABLE, MERGED }
