package nl.wegwijs.policy;

import java.util.EnumSet;
import java.util.Set;

/** Where a policy stands. Only the moves named here exist. */
public enum PolicyState {

    /** We write down what we want to reach. */
    DRAFT,
    /** Partners say what they think of the draft, and management decides. */
    CONSULTATION,
    /** Decided, and its first day may still have to come. */
    ADOPTED,
    /** Its targets count. */
    IN_FORCE,
    /** We talked about how it goes at least once. */
    REVIEWED,
    /** Its time is over. */
    SUPERSEDED;

    static final Set<PolicyState> DECIDED = EnumSet.of(ADOPTED, IN_FORCE, REVIEWED);
    static final Set<PolicyState> UNDER_WAY = EnumSet.of(DRAFT, CONSULTATION);

    boolean leadsTo(PolicyState next) {
        return next().contains(next);
    }

    private Set<PolicyState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(CONSULTATION);
            case CONSULTATION -> EnumSet.of(DRAFT, ADOPTED);
            case ADOPTED -> EnumSet.of(IN_FORCE);
            case IN_FORCE -> EnumSet.of(REVIEWED);
            case REVIEWED -> EnumSet.of(REVIEWED, SUPERSEDED);
            case SUPERSEDED -> EnumSet.noneOf(PolicyState.class);
        };
    }
}
