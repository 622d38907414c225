package nl.wegwijs.assessment;

/** What a screener says when it gives no level. */
public enum ResultFlag {
    POSSIBLE_DIFFICULTY, NO_INDICATION, OTHER_LANGUAGE_SCALE
}
