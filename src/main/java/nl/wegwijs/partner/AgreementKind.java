package nl.wegwijs.partner;

/** What an agreement with a partner is about. */
public enum AgreementKind {

    /** That we make courses together. */
    COOPERATION,
    /** That a school sends us interns. */
    INTERNSHIP_FRAME
}
