package nl.wegwijs.partner;

import java.util.EnumSet;
import java.util.Set;

/** How far our talks with an organisation are. Only the moves named here exist. */
public enum ExplorationState {
    EXPLORING, NOT_NOW, TALKING, DRAFTED, AGREED, REGISTERED, REJECTED, ABANDONED;

    public boolean leadsTo(ExplorationState next) {
        return next().contains(next);
    }

    boolean isOver() {
        return next().isEmpty();
    }

    private Set<ExplorationState> next() {
        return switch (this) {
            case EXPLORING -> EnumSet.of(TALKING, NOT_NOW, REJECTED, ABANDONED);
            case NOT_NOW -> EnumSet.of(TALKING, NOT_NOW, REJECTED, ABANDONED);
            case TALKING -> EnumSet.of(DRAFTED, REGISTERED, ABANDONED);
            case DRAFTED -> EnumSet.of(AGREED, ABANDONED);
            case AGREED, REGISTERED, REJECTED, ABANDONED -> EnumSet.noneOf(ExplorationState.class);
        };
    }
}
