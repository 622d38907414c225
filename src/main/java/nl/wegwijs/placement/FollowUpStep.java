package nl.wegwijs.placement;

/** Where a talk or a call leads: on as it was, away from this place, or to the end talk. */
public enum FollowUpStep {
    GO_ON, LEAVE_PLACE, END
}
