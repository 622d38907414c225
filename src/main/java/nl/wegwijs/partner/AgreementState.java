package nl.wegwijs.partner;

import java.util.EnumSet;
import java.util.Set;

/** Where an agreement stands. Only the moves named here exist. */
public enum AgreementState {
    DRAFT("In de maak"),
    PRIVACY_CHECK("Privacytoets"),
    TO_SIGN("Te tekenen"),
    ACTIVE("Geldt"),
    RENEWING("Geldt, wordt vernieuwd"),
    ENDED("Voorbij"),
    ABANDONED("Niet doorgegaan");

    private final String label;

    AgreementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean leadsTo(AgreementState next) {
        return next().contains(next);
    }

    boolean isInForce() {
        return this == ACTIVE || this == RENEWING;
    }

    private Set<AgreementState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PRIVACY_CHECK, TO_SIGN, ABANDONED);
            case PRIVACY_CHECK -> EnumSet.of(DRAFT, TO_SIGN, ABANDONED);
            case TO_SIGN -> EnumSet.of(ACTIVE, DRAFT, ABANDONED);
            case ACTIVE -> EnumSet.of(RENEWING, ENDED);
            case RENEWING -> EnumSet.of(ACTIVE, ENDED);
            case ENDED, ABANDONED -> EnumSet.noneOf(AgreementState.class);
        };
    }
}
