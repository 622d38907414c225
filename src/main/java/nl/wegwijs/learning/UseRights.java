package nl.wegwijs.learning;

/** What we may do with what is developed for us. */
public enum UseRights {
    OWNED("van ons"), LICENCE("wij hebben een licentie"), SHARED("wij delen het");

    private final String label;

    UseRights(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
