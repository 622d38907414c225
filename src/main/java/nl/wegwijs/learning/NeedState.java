package nl.wegwijs.learning;

import java.util.EnumSet;
import java.util.Set;

/** Where a need to learn stands. Only the moves named here exist. */
public enum NeedState {

    /** We look for a way. */
    OPEN,
    /** People and days are known. */
    PLANNED,
    /** What was needed was learned. */
    SATISFIED,
    /** Nothing more is done about it. */
    DROPPED;

    boolean leadsTo(NeedState next) {
        return next().contains(next);
    }

    private Set<NeedState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(PLANNED, DROPPED);
            case PLANNED -> EnumSet.of(OPEN, SATISFIED, DROPPED);
            case SATISFIED, DROPPED -> EnumSet.noneOf(NeedState.class);
        };
    }
}
