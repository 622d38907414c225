package nl.wegwijs.placement;

/** The moments of following up. */
public enum Moment {
    START_2W, MIDTERM, EXTRA, END, AFTER_3M
}
