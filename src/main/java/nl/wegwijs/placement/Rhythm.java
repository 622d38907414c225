package nl.wegwijs.placement;

/** How often a participant and a volunteer meet. */
public enum Rhythm {
    WEEKLY, BIWEEKLY
}
