package nl.wegwijs.volunteer;

/** The kind of school that an intern comes from. */
public enum InternLevel {
    MBO_1("mbo niveau 1"), MBO_2("mbo niveau 2"), MBO_3("mbo niveau 3"), MBO_4("mbo niveau 4"), HBO("hbo"),
    VO("maatschappelijke stage, voortgezet onderwijs");

    private final String label;

    InternLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
