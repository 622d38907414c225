package nl.wegwijs.volunteer;

/** What comes of a talk with a volunteer. */
public enum TalkDecision {
    CONTINUE, PAUSE, STOP
}
