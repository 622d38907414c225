package nl.wegwijs.placement;

/** What comes after a round. */
public enum NextStep {
    NEXT_STEP_OWN, NEXT_STEP_ONWARD, ENDED
}
