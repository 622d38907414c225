package nl.wegwijs.referral;

/** What the receiver said, as far as we heard. NO_ANSWER: we asked, and heard nothing. */
public enum PartnerAnswer { ACCEPTED, REJECTED, QUESTION, NO_ANSWER }
