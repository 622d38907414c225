package nl.wegwijs.volunteer;

/** Why we look for helpers. */
public enum RequestReason {
    TOO_FEW, KNOWLEDGE
}
