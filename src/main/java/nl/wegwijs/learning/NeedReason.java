package nl.wegwijs.learning;

/** Why something must be learned. */
public enum NeedReason {
    NEW_WORK("nieuw werk"), NEW_PEOPLE("nieuwe collega’s of vrijwilligers"), NEW_RULES("nieuwe regels of nieuw beleid"), EXPIRES("bewijzen verlopen"), QUALITY("het werk kan beter");

    private final String label;

    NeedReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
