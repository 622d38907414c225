package nl.wegwijs.placement;

/** What is decided when somebody has waited too long. */
public enum LongWaitDecision {
    /** A group is added; the person waits for it. */
    EXTRA_GROUP,
    /** Somebody else gives this. */
    OTHER_PROVIDER,
    /** Learns with a volunteer instead. */
    VOLUNTEER,
    KEEP_WAITING,
    CLOSE;

    boolean waitsOn() {
        return this == EXTRA_GROUP || this == KEEP_WAITING;
    }
}
