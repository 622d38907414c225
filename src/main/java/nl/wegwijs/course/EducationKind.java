package nl.wegwijs.course;

/** Kinds of adult education as Statistics Netherlands counts them, and informal beside them. */
public enum EducationKind {
    FORMAL, NON_FORMAL_PROFESSIONAL, NON_FORMAL_VOLUNTEER, INFORMAL
}
