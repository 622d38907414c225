package nl.wegwijs.referral;

/** How the call or visit together ended: with an appointment, or so that another receiver must be found. */
public enum HandoverOutcome { APPOINTMENT, REFUSED, NOT_REACHED }
