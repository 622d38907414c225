package nl.wegwijs.referral;

/** Why a receiver does not take somebody on. */
public enum PartnerRefusal { NO_PLACE, NOT_FITTING, CONDITIONS, OTHER }
