package nl.wegwijs.collaboration;

/** What a partner says of our proposal. */
public enum CustomAnswer {
    YES, NO, CHANGE
}
