package nl.wegwijs.learning;

import java.util.EnumSet;
import java.util.Set;

/** Where the buying of a training stands. Only the moves named here exist. */
public enum ProcurementState {
    DRAFT, QUOTES, CHOSEN, APPROVED, ORDERED, IN_DEVELOPMENT, PILOT, DELIVERED, EVALUATED, CANCELLED;

    boolean leadsTo(ProcurementState next) {
        return next().contains(next);
    }

    private Set<ProcurementState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(QUOTES, CANCELLED);
            case QUOTES -> EnumSet.of(CHOSEN, CANCELLED);
            // What costs little needs no approval.
            case CHOSEN -> EnumSet.of(APPROVED, ORDERED, CANCELLED);
            case APPROVED -> EnumSet.of(ORDERED, CANCELLED);
            case ORDERED -> EnumSet.of(IN_DEVELOPMENT, DELIVERED, CANCELLED);
            case IN_DEVELOPMENT -> EnumSet.of(PILOT, CANCELLED);
            case PILOT -> EnumSet.of(IN_DEVELOPMENT, DELIVERED, CANCELLED);
            case DELIVERED -> EnumSet.of(EVALUATED);
            case EVALUATED, CANCELLED -> EnumSet.noneOf(ProcurementState.class);
        };
    }
}
