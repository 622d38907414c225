package nl.wegwijs.partner;

/** What an agreement with a partner is about. */
public enum AgreementKind {

    /** That we make courses together. */
    COOPERATION,
    /** That we give courses, evenings or walk-ins together. */
    JOINT_COURSE,
    /** That the partner uses our rooms. */
    FACILITY_USE
}
