package nl.wegwijs.referral;

/** What follows from the answer to: may we send this? */
public enum SharingOutcome { MAY_SEND, WANTS_CARD, CONSENT_REFUSED }
