package nl.wegwijs.partner;

/** What a partner does for us or with us. */
public enum PartnerRole {
    REFERRER("Verwijst mensen naar ons"),
    PROVIDER("Geeft cursussen"),
    RECEIVER("Neemt mensen van ons over"),
    VOLUNTEER_SOURCE("Heeft vrijwilligers"),
    INTERN_SOURCE("Heeft stagiairs"),
    TRAINING_SUPPLIER("Leidt onze mensen op"),
    PROGRAMME_OWNER("Heeft een programma"),
    FUNDER("Betaalt mee"),
    FACILITY_USER("Gebruikt onze ruimte");

    private final String label;

    PartnerRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
