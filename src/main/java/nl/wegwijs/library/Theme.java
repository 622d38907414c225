package nl.wegwijs.library;

/** What a partner or an offer is about. */
public enum Theme {
    DIGITAL, LANGUAGE, NUMERACY, WORK, MONEY, HEALTH, FAMILY, CIVIC, MEETING
}
