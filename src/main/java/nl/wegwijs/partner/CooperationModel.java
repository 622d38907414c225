package nl.wegwijs.partner;

/** Who leads when we work together. */
public enum CooperationModel {
    LIBRARY_LEADS("De bibliotheek leidt"), SHARED("Samen"), PARTNER_LEADS("De partner leidt");

    private final String label;

    CooperationModel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
