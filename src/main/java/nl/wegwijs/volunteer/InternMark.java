package nl.wegwijs.volunteer;

/** How an intern does, on the scale of schools. */
public enum InternMark {
    GOOD, ENOUGH, NOT_ENOUGH
}
