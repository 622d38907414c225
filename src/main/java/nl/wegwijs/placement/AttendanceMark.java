package nl.wegwijs.placement;

/** One participant at one session. */
public enum AttendanceMark {
    PRESENT, EXCUSED, ABSENT
}
