package nl.wegwijs.placement;

import java.util.EnumSet;
import java.util.Set;

/** Where a match of a participant and a volunteer stands. Only the moves named here exist. */
enum MatchState {
    /** They agreed to meet. */
    PROPOSED,
    /** They met, and try whether they get along. */
    TRIAL,
    /** They go on together. */
    ACTIVE,
    /** They did not get along, or never met. */
    NO_MATCH,
    /** They learned together, and that is over. */
    ENDED;

    Set<MatchState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(TRIAL, NO_MATCH);
            case TRIAL -> EnumSet.of(ACTIVE, NO_MATCH);
            case ACTIVE -> EnumSet.of(ENDED);
            case NO_MATCH, ENDED -> EnumSet.noneOf(MatchState.class);
        };
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
