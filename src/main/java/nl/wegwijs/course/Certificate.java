package nl.wegwijs.course;

/** What somebody takes home at the end. */
public enum Certificate {
    NONE, PARTICIPATION, DIPLOMA
}
