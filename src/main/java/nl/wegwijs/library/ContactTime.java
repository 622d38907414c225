package nl.wegwijs.library;

/** The part of the day in which somebody can be reached. */
public enum ContactTime {
    MORNING, AFTERNOON, EVENING
}
