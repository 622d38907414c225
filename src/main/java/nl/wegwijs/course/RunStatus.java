package nl.wegwijs.course;

/** Where a run stands. */
public enum RunStatus {

    /** Takes people. */
    OPEN,
    /** Every seat is held or taken. */
    FULL,
    /** Goes on for sure; may still take people. */
    CONFIRMED,
    /** Has begun. */
    RUNNING,
    /** The last meeting is over. Final. */
    COMPLETED,
    /** Called off. Final. */
    CANCELLED;

    boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}
