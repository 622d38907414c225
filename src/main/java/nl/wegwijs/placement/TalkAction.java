package nl.wegwijs.placement;

/** What is agreed in a follow-up talk. */
public enum TalkAction {
    NONE, OTHER_GROUP, OTHER_TIME, EXTRA_HELP, STOP;

    FollowUpStep step() {
        return switch (this) {
            case NONE, EXTRA_HELP -> FollowUpStep.GO_ON;
            case OTHER_GROUP, OTHER_TIME -> FollowUpStep.LEAVE_PLACE;
            case STOP -> FollowUpStep.END;
        };
    }
}
