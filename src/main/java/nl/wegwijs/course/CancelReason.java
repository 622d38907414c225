package nl.wegwijs.course;

/** Why a run does not go on. */
public enum CancelReason {
    TOO_FEW, NO_TEACHER, NO_ROOM, OTHER
}
