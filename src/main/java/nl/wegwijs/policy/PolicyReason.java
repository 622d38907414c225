package nl.wegwijs.policy;

/** Why we make policy now. */
public enum PolicyReason {
    /** The day of the year has come. */
    YEARLY,
    /** A colleague asked for it. */
    ASKED
}
