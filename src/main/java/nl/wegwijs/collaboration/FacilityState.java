package nl.wegwijs.collaboration;

import java.util.EnumSet;
import java.util.Set;

/** Where a request for a room stands. Only the moves named here exist. */
public enum FacilityState {
    REQUESTED("Gevraagd", "Wij kijken of er een ruimte vrij is."),
    APPROVED("Gereserveerd", "De ruimte is van u op deze momenten."),
    DECLINED("Kan niet", "Wij hebben geen ruimte voor u."),
    USED("Gebruikt", "U hebt de ruimte gebruikt."),
    CANCELLED("Afgezegd", "U hebt de ruimte afgezegd.");

    private final String label;
    private final String sentence;

    FacilityState(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    public String label() {
        return label;
    }

    /** For the partner. */
    public String sentence() {
        return sentence;
    }

    public boolean leadsTo(FacilityState next) {
        return next().contains(next);
    }

    private Set<FacilityState> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(APPROVED, DECLINED, CANCELLED);
            case APPROVED -> EnumSet.of(USED, CANCELLED);
            case DECLINED, USED, CANCELLED -> EnumSet.noneOf(FacilityState.class);
        };
    }
}
