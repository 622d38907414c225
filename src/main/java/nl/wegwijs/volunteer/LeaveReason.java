package nl.wegwijs.volunteer;

/** Why a volunteer stops. */
public enum LeaveReason {
    TIME, WORK, MOVED, OTHER
}
