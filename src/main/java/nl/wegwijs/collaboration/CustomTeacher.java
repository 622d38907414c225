package nl.wegwijs.collaboration;

/** Who gives the lessons. */
public enum CustomTeacher {
    COLLEAGUE("een collega van de bibliotheek"), VOLUNTEER("een vrijwilliger"), PARTNER("een docent van een partner");

    private final String label;

    CustomTeacher(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
