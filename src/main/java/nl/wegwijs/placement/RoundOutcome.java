package nl.wegwijs.placement;

/** What a round came to. */
public enum RoundOutcome {
    NEXT_STEP_OWN, NEXT_STEP_ONWARD, ENDED, DROPPED_OUT, PLACE_AGAIN
}
