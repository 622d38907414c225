package nl.wegwijs.assessment;

/** How taking a test went. */
public enum TakeOutcome {
    DONE(AssessmentStatus.TAKEN),
    STOPPED(AssessmentStatus.STOPPED),
    REFUSED(AssessmentStatus.REFUSED),
    NO_SHOW(AssessmentStatus.NO_SHOW);

    private final AssessmentStatus status;

    TakeOutcome(AssessmentStatus status) {
        this.status = status;
    }

    AssessmentStatus status() {
        return status;
    }
}
