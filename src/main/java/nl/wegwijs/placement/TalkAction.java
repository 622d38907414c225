package nl.wegwijs.placement;

/** What is agreed in a follow-up talk. */
public enum TalkAction {
    NONE, OTHER_GROUP, OTHER_TIME, EXTRA_HELP, STOP
}
