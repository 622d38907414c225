package nl.wegwijs.placement;

import java.util.EnumSet;
import java.util.Set;

/** Where a placement stands. Only the moves named here exist. */
public enum PlacementStatus {
    /** A match is being tried out; nothing is held. */
    PROPOSED,
    /** A seat is held while the participant thinks. */
    OFFERED,
    /** The participant says yes; the seat is taken. */
    ACCEPTED,
    /** The participant says no, or later. */
    DECLINED,
    /** The participant gave no answer while the seat was held. */
    EXPIRED,
    /** The participant takes part. */
    STARTED,
    /** The participant said yes but never came. */
    NO_SHOW,
    /** The run is over. */
    COMPLETED,
    /** The participant stopped before the end. */
    ENDED_EARLY,
    /** The participant went on in another place that suits better. */
    MOVED_TO_OTHER,
    /** The run or the match was called off by who gives it. */
    CANCELLED_BY_PROVIDER,
    /** The case closed before the start. */
    WITHDRAWN;

    private static final Set<PlacementStatus> NONE = EnumSet.noneOf(PlacementStatus.class);

    /** Those who may come to a session, or came to the last one. */
    static Set<PlacementStatus> takingPart() {
        return EnumSet.of(ACCEPTED, STARTED, COMPLETED);
    }

    /** The place is no longer this person's. */
    boolean isGone() {
        return this != COMPLETED && next().isEmpty();
    }

    Set<PlacementStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(STARTED, DECLINED, CANCELLED_BY_PROVIDER, WITHDRAWN);
            case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED, CANCELLED_BY_PROVIDER, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(STARTED, NO_SHOW, CANCELLED_BY_PROVIDER, WITHDRAWN);
            case STARTED -> EnumSet.of(COMPLETED, ENDED_EARLY, MOVED_TO_OTHER, CANCELLED_BY_PROVIDER);
            case DECLINED, EXPIRED, NO_SHOW, COMPLETED, ENDED_EARLY, MOVED_TO_OTHER, CANCELLED_BY_PROVIDER,
                    WITHDRAWN -> NONE;
        };
    }
}
