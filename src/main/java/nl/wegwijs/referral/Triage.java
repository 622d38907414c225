package nl.wegwijs.referral;

/** The answers of the decision {@code signal-triage}. */
public enum Triage { ACCEPT, NEEDS_INFO, ANONYMOUS, OUT_OF_AREA, REJECT }
