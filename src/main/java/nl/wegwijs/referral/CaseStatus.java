package nl.wegwijs.referral;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands. The table of allowed steps is here and nowhere else, but for two: a pause ends
 * where it began, and somebody who moves goes ONWARD from every open status.
 */
public enum CaseStatus {
    SIGNALLED, CONTACTING, INTAKE, ASSESSMENT, ADVISED, WAITING, OFFERED, PLACED, IN_PROGRESS, ONWARD, AFTERCARE,
    ON_HOLD, CLOSED;

    boolean leadsTo(CaseStatus next) {
        return switch (next) {
            case CLOSED -> this != CLOSED;
            case ON_HOLD -> this != CLOSED && this != ON_HOLD;
            default -> nextOpenOnes().contains(next);
        };
    }

    private Set<CaseStatus> nextOpenOnes() {
        return switch (this) {
            case SIGNALLED -> EnumSet.of(CONTACTING);
            case CONTACTING -> EnumSet.of(INTAKE);
            case INTAKE -> EnumSet.of(ASSESSMENT, ADVISED, ONWARD);
            case ASSESSMENT -> EnumSet.of(ADVISED);
            case ADVISED -> EnumSet.of(WAITING, OFFERED, IN_PROGRESS, ONWARD);
            case WAITING -> EnumSet.of(OFFERED, ADVISED, ONWARD);
            case OFFERED -> EnumSet.of(PLACED, WAITING);
            case PLACED -> EnumSet.of(IN_PROGRESS, WAITING, ADVISED);
            case IN_PROGRESS -> EnumSet.of(ADVISED, ONWARD, AFTERCARE);
            case ONWARD -> EnumSet.of(ADVISED, AFTERCARE);
            case AFTERCARE -> EnumSet.of(ADVISED);
            case ON_HOLD, CLOSED -> EnumSet.noneOf(CaseStatus.class);
        };
    }
}
