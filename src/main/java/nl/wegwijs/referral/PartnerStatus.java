package nl.wegwijs.referral;

import java.util.Optional;

/** The only words a referrer ever reads about a case. */
public enum PartnerStatus {
    ONTVANGEN, NIET_BEREIKT, GESPROKEN, WACHT_OP_PLEK, GESTART, AFGEROND, GESTOPT_OF_AFGESLOTEN, DOORVERWEZEN;

    /** What is heard of an event within this scope; the outcome is null while the case is open. */
    static Optional<PartnerStatus> heard(FeedbackScope scope, FeedbackEvent event, CaseOutcome outcome) {
        return switch (scope) {
            case NOTHING -> Optional.empty();
            case RECEIVED -> Optional.of(ONTVANGEN);
            case NEUTRAL -> Optional.of(GESTOPT_OF_AFGESLOTEN);
            case CONTACT -> aboutContact(event);
            case STATUS, STATUS_AND_ADVICE -> Optional.of(of(event, outcome));
        };
    }

    private static Optional<PartnerStatus> aboutContact(FeedbackEvent event) {
        return switch (event) {
            case NOT_REACHED -> Optional.of(NIET_BEREIKT);
            case INTAKE_DONE -> Optional.of(GESPROKEN);
            case CLOSED -> Optional.of(GESTOPT_OF_AFGESLOTEN);
            default -> Optional.empty();
        };
    }

    private static PartnerStatus of(FeedbackEvent event, CaseOutcome outcome) {
        return switch (event) {
            case RECEIVED -> ONTVANGEN;
            case NOT_REACHED -> NIET_BEREIKT;
            case INTAKE_DONE -> GESPROKEN;
            case WAITING -> WACHT_OP_PLEK;
            case STARTED -> GESTART;
            case ENDED -> AFGEROND;
            case ONWARD -> DOORVERWEZEN;
            case CLOSED -> outcome == CaseOutcome.UNREACHABLE ? NIET_BEREIKT
                    : outcome.isFinished() ? AFGEROND : GESTOPT_OF_AFGESLOTEN;
        };
    }
}
