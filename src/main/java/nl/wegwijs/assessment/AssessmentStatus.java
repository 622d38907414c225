package nl.wegwijs.assessment;

import java.util.EnumSet;
import java.util.Set;

/** Where the assessment of one domain stands. */
public enum AssessmentStatus {
    /** An instrument is proposed by the decision table. */
    PROPOSED,
    /** Moment and instrument are agreed with the participant. */
    PREPARED,
    /** The test was done; its level is not known yet. */
    TAKEN,
    /** The result, with or without a level, stands. */
    MEASURED,
    /** An earlier result is used instead of a new test. */
    REUSED,
    /** The participant stopped half-way. */
    STOPPED,
    /** The participant does not want a test. */
    REFUSED,
    /** The participant did not come. */
    NO_SHOW;

    Set<AssessmentStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(PROPOSED, PREPARED);
            case PREPARED -> EnumSet.of(TAKEN, STOPPED, REFUSED, NO_SHOW);
            case TAKEN -> EnumSet.of(MEASURED);
            case MEASURED, REUSED, STOPPED, REFUSED, NO_SHOW -> EnumSet.noneOf(AssessmentStatus.class);
        };
    }

    boolean hasResult() {
        return this == MEASURED || this == REUSED;
    }
}
