package nl.wegwijs.referral;

/** What cannot wait. Nothing about sums or causes: who helps with it asks that. */
public enum UrgentKind {
    BAILIFF, EVICTION, UTILITY_CUTOFF, HEALTH_INSURANCE, BENEFIT_STOP, OFFICIAL_LETTER, UNSAFE;

    /** Null when the hint tells of no hurry. */
    static UrgentKind of(UrgentHint hint) {
        return switch (hint) {
            case NONE -> null;
            case LETTER -> OFFICIAL_LETTER;
            case DANGER -> UNSAFE;
            default -> valueOf(hint.name());
        };
    }
}
