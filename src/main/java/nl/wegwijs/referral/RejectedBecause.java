package nl.wegwijs.referral;

/** Why a receiver does not take somebody. */
public enum RejectedBecause { NO_PLACE, NOT_FITTING, CONDITIONS, OTHER }
