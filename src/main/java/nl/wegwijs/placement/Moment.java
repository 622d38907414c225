package nl.wegwijs.placement;

/** The moments of following up; ABSENCE is a call to somebody who stays away. */
public enum Moment {
    START_2W, MIDTERM, QUARTERLY, EXTRA, ABSENCE, END, AFTER_3M
}
