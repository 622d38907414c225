package nl.wegwijs.course;

/** As what somebody teaches; who it is stands in the register of staff and volunteers. */
public enum TeacherFunction {
    COLLEAGUE, VOLUNTEER, PARTNER
}
