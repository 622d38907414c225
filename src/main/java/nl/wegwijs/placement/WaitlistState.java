package nl.wegwijs.placement;

import java.util.EnumSet;
import java.util.Set;

/** Where someone on the waiting list stands. */
public enum WaitlistState {
    /** Waits for a seat. */
    WAITING,
    /** A seat came free and is being offered. */
    OFFERED,
    /** Gave no answer in time; keeps the place in line but is called again only after we spoke. */
    EXPIRED,
    /** Took the seat. */
    PLACED,
    /** Left the list without a seat. */
    LEFT;

    Set<WaitlistState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(OFFERED, LEFT);
            case OFFERED -> EnumSet.of(WAITING, EXPIRED, PLACED, LEFT);
            case EXPIRED -> EnumSet.of(WAITING, LEFT);
            case PLACED, LEFT -> EnumSet.noneOf(WaitlistState.class);
        };
    }

    boolean isActive() {
        return !next().isEmpty();
    }
}
