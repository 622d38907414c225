package nl.wegwijs.assessment;

/** What the assessment of a case came to. */
public enum AssessmentOutcome {
    DONE, REFUSED, STOPPED
}
