package nl.wegwijs.training;

/** Why a partner asks for a training. */
public enum TrainingReason {
    FEW_REFERRALS("Verwijst weinig"), NEW_COLLEAGUES("Nieuwe collega's"), NEW_POLICY("Nieuw beleid");

    private final String label;

    TrainingReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
