package nl.wegwijs.alignment;

import java.util.EnumSet;
import java.util.Set;

/** Where a look at the offer stands. Only the moves named here exist. */
public enum AlignmentState {

    /** Providers say whether what we know of their offer is right. */
    ASKING,
    /** The map is right; we talk about it with partners. */
    DECIDING,
    /** About everything something is agreed. */
    CLOSED;

    boolean leadsTo(AlignmentState next) {
        return next().contains(next);
    }

    private Set<AlignmentState> next() {
        return switch (this) {
            case ASKING -> EnumSet.of(DECIDING);
            case DECIDING -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(AlignmentState.class);
        };
    }
}
