package nl.wegwijs.assessment;

import nl.wegwijs.referral.Confidence;

/** The screeners and tests in use; only a real test may call its result tested. */
public enum Instrument {
    TAALVERKENNER("Taalverkenner", false),
    TAALMETER_1F2F("Taalmeter 1F/2F", false),
    REKENMETER_1F("Rekenmeter 1F", false),
    DIGIMETER("Digimeter", false),
    SOCIALE_INCLUSIEMETER("Sociale Inclusiemeter", false),
    TAALZELFTEST("Taalzelftest", false),
    DIGIZELFTEST("Digizelftest", false),
    INTAKE_CANDO("Gesprek met kan-ik-zinnen", true),
    TOA("TOA-toets", true),
    PARTNER_RESULT("Uitslag van een partner", true),
    OTHER("Anders", true);

    private final String label;
    private final boolean canTest;

    Instrument(String label, boolean canTest) {
        this.label = label;
        this.canTest = canTest;
    }

    public String label() {
        return label;
    }

    boolean allows(Confidence confidence) {
        return canTest || confidence != Confidence.TESTED;
    }
}
