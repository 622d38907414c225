package nl.wegwijs.partner;

/** Who does a task of the work that we share. */
public enum TaskOwner {
    PARTNER("de partner"), LIBRARY("de bibliotheek"), BOTH("samen"), NONE("niemand");

    private final String label;

    TaskOwner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
