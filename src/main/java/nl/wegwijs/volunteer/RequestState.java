package nl.wegwijs.volunteer;

import java.util.EnumSet;
import java.util.Set;

/** Where a request for volunteers stands. Only the moves named here exist. */
public enum RequestState {
    /** There are too few; nobody has been asked yet. */
    NEW,
    /** We look for them. */
    SENT_OUT,
    /** They are ready to help. */
    FILLED,
    /** Nobody came in time. */
    UNANSWERED,
    /** Schools are asked for interns instead. */
    PASSED_ON;

    boolean leadsTo(RequestState next) {
        return next().contains(next);
    }

    private Set<RequestState> next() {
        return switch (this) {
            case NEW -> EnumSet.of(SENT_OUT, FILLED, PASSED_ON);
            case SENT_OUT -> EnumSet.of(FILLED, UNANSWERED);
            case FILLED, UNANSWERED, PASSED_ON -> EnumSet.noneOf(RequestState.class);
        };
    }
}
