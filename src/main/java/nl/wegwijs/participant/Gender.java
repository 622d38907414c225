package nl.wegwijs.participant;

/** What the person says; for reports only. */
public enum Gender {
    M, F, X, NOT_SAID
}
