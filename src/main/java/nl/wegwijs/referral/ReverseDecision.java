package nl.wegwijs.referral;

/** What we say to a provider that sends somebody on; ASK: a question first. */
public enum ReverseDecision { ACCEPT, ASK, DECLINE }
