package nl.wegwijs.placement;

/** What came out of calling somebody who stays away. */
public enum PreventionResult {
    COMES_AGAIN, WANTS_OTHER, STOPS, NOT_REACHED
}
