package nl.wegwijs.course;

import java.util.EnumSet;
import java.util.Set;

/** Where the adoption of a programme stands. Only the moves named here exist. */
public enum AdoptionState {
    CONSIDERED, APPLIED, ADOPTED, RETIRED;

    public boolean leadsTo(AdoptionState next) {
        return next().contains(next);
    }

    private Set<AdoptionState> next() {
        return switch (this) {
            case CONSIDERED -> EnumSet.of(APPLIED, RETIRED);
            case APPLIED -> EnumSet.of(ADOPTED, RETIRED);
            case ADOPTED -> EnumSet.of(RETIRED);
            case RETIRED -> EnumSet.noneOf(AdoptionState.class);
        };
    }
}
