package nl.wegwijs.volunteer;

import java.util.EnumSet;
import java.util.Set;

/** Where a volunteer stands. Only the moves named here exist. */
public enum VolunteerState {
    /** Wants to help. */
    APPLIED,
    /** We talked. */
    INTERVIEWED,
    /** Papers and training are being arranged. */
    PREPARING,
    /** May help people. */
    READY,
    /** Takes nobody new for a while. */
    PAUSED,
    /** Stopped. */
    LEFT,
    /** We said no. */
    REJECTED;

    boolean leadsTo(VolunteerState next) {
        return next().contains(next);
    }

    private Set<VolunteerState> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(INTERVIEWED, REJECTED);
            case INTERVIEWED -> EnumSet.of(PREPARING, REJECTED);
            case PREPARING -> EnumSet.of(READY, REJECTED, LEFT);
            case READY -> EnumSet.of(PAUSED, LEFT);
            case PAUSED -> EnumSet.of(READY, LEFT);
            case LEFT, REJECTED -> EnumSet.noneOf(VolunteerState.class);
        };
    }
}
