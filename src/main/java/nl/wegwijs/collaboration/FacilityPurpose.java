package nl.wegwijs.collaboration;

/** What a partner wants one of our rooms for. */
public enum FacilityPurpose {
    OFFICE_HOUR("spreekuur"), COURSE("cursus"), TRAINING("training"), MEETING("overleg");

    private final String label;

    FacilityPurpose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
