package nl.wegwijs.partner;

import java.util.EnumSet;
import java.util.Set;

/** How far we are with a partner. Only the moves named here exist. */
public enum PartnerStatus {

    PROSPECT("Wij kennen de organisatie"),
    EXPLORING("Wij zijn in gesprek"),
    NOT_NOW("Nu niet, later wel"),
    REJECTED("Wij gaan niet samenwerken"),
    ACTIVE("Wij werken samen"),
    ENDED("Wij werken niet meer samen");

    private final String label;

    PartnerStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean leadsTo(PartnerStatus next) {
        return next().contains(next);
    }

    private Set<PartnerStatus> next() {
        return switch (this) {
            case PROSPECT -> EnumSet.of(EXPLORING, ACTIVE);
            case EXPLORING -> EnumSet.of(ACTIVE, NOT_NOW, REJECTED, PROSPECT);
            case NOT_NOW -> EnumSet.of(EXPLORING, NOT_NOW, REJECTED, PROSPECT);
            case REJECTED, ENDED -> EnumSet.of(EXPLORING);
            case ACTIVE -> EnumSet.of(ENDED);
        };
    }
}
