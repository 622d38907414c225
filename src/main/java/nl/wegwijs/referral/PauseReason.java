package nl.wegwijs.referral;

/** Why somebody wants a pause. There is on purpose no illness, pregnancy or detention. */
public enum PauseReason { NO_TIME, WORK, AWAY, PRIVATE, OTHER }
