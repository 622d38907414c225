package nl.wegwijs.placement;

import java.util.EnumSet;
import java.util.Set;

/** Why a placement ended. There is on purpose no illness, pregnancy or detention. */
public enum EndReason {
    GOAL_REACHED, COMPLETED, FOUND_WORK, OTHER_EDUCATION, MOVED_AWAY, PERSONAL_CIRCUMSTANCES,
    LEVEL_TOO_HIGH, LEVEL_TOO_LOW, TIME_OR_PLACE, NO_CLICK, WAITED_TOO_LONG, EXPECTATIONS, UNKNOWN;

    private static final Set<EndReason> NO_DROP_OUT =
            EnumSet.of(GOAL_REACHED, FOUND_WORK, OTHER_EDUCATION, MOVED_AWAY);

    boolean isDropOut() {
        return !NO_DROP_OUT.contains(this);
    }
}
