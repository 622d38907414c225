package nl.wegwijs.referral;

/** How a referrer wants to help us to reach somebody. */
public enum ReferrerOffer { CALL_TOGETHER, COME_TOGETHER, NEW_NUMBER, CANNOT }
