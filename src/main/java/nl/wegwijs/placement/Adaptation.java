package nl.wegwijs.placement;

/** What suits somebody better than the present place. */
public enum Adaptation {
    OTHER_DAY, OTHER_GROUP, OTHER_LEVEL, VOLUNTEER, PAUSE;

    /** What was advised does not lead there; the advice is talked over again. */
    boolean needsOtherAdvice() {
        return this == OTHER_LEVEL || this == VOLUNTEER;
    }
}
