package nl.wegwijs.placement;

import java.util.EnumSet;
import java.util.Set;

/** Where a placement stands. Only the moves named here exist. */
public enum PlacementStatus {
    /** A seat is held while the participant thinks. */
    OFFERED,
    /** The participant says yes; the seat is taken. */
    ACCEPTED,
    /** The participant says no, or later. */
    DECLINED,
    /** The participant takes part. */
    STARTED,
    /** The run is over. */
    COMPLETED,
    /** The participant stopped before the end. */
    ENDED_EARLY,
    /** The case closed before the start. */
    WITHDRAWN;

    private static final Set<PlacementStatus> NONE = EnumSet.noneOf(PlacementStatus.class);

    Set<PlacementStatus> next() {
        return switch (this) {
            case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(STARTED, WITHDRAWN);
            case STARTED -> EnumSet.of(COMPLETED, ENDED_EARLY);
            case DECLINED, COMPLETED, ENDED_EARLY, WITHDRAWN -> NONE;
        };
    }

    boolean isFinal() {
        return next().isEmpty();
    }
}
