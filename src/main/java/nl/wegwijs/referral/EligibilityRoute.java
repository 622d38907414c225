package nl.wegwijs.referral;

/** The answers of the decision {@code target-group-eligibility}. */
public enum EligibilityRoute {
    LIBRARY, LIBRARY_SUPPORT_ONLY, LIBRARY_BESIDE_SCHOOL, ONWARD_LANGUAGE_SCHOOL, ONWARD_YOUTH, ADVICE_ONLY, TRANSFER;

    /** How the intake ends on this route for somebody who wants to go on. */
    IntakeOutcome outcome() {
        return switch (this) {
            case LIBRARY, LIBRARY_SUPPORT_ONLY, LIBRARY_BESIDE_SCHOOL -> IntakeOutcome.PROCEED;
            case ONWARD_LANGUAGE_SCHOOL, TRANSFER -> IntakeOutcome.DIRECT_ONWARD;
            case ONWARD_YOUTH -> IntakeOutcome.NOT_ELIGIBLE;
            case ADVICE_ONLY -> IntakeOutcome.INFO_ONLY;
        };
    }
}
