package nl.wegwijs.partner;

/** What an agreement with a partner is about. One paper may be about several. */
public enum AgreementKind {

    LETTER_OF_INTENT("Intentieverklaring"),
    COOPERATION("Samenwerking"),
    DATA_SHARING("Gegevens delen"),
    JOINT_COURSE("Samen een cursus geven"),
    FACILITY_USE("Ruimte gebruiken"),
    INTERNSHIP_FRAME("Stagiairs"),
    SUPPLY("Inkoop");

    private final String label;

    AgreementKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether we may send this partner people together with their data; a letter of intent is for cards only. */
    boolean coversReferrals() {
        return this == COOPERATION || this == DATA_SHARING;
    }
}
