package nl.wegwijs.insight;

/** What management hears of when it takes longer than the norm that stands behind it. */
public enum Escalation {
    /** A colleague left an urgent task lie. */
    URGENT_TASK("escalateUrgent"),
    /** Nobody could help with what cannot wait; told until somebody reports it again or it is forgotten. */
    URGENT_NOT_ARRANGED("escalateNotArranged"),
    /** Nobody tried to reach the person. */
    FIRST_CONTACT("escalateFirstContact"),
    /** The person was called but there was no intake. */
    INTAKE("escalateIntake"),
    /** There was an intake but the level is not known. */
    ASSESSMENT("escalateAssessment"),
    /** The person waits for a place. */
    WAITING("longWait"),
    /** A partner does not say whether it takes the person. */
    PARTNER_SILENT("escalatePartner"),
    /** Nothing changed in the case. */
    STALE("stale"),
    /** A colleague left another task lie. */
    TASK("escalateTask");

    private final String norm;

    Escalation(String norm) {
        this.norm = norm;
    }

    String norm() {
        return norm;
    }
}
