package nl.wegwijs.referral;

/** What the receiver said, as far as we heard. */
public enum PartnerAnswer { ACCEPTED, REJECTED, QUESTION, NO_ANSWER }
