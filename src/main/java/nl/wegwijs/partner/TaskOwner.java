package nl.wegwijs.partner;

/** Who does a task of the work that we share, in words to the partner. */
public enum TaskOwner {
    PARTNER("u"), LIBRARY("wij"), BOTH("samen"), NONE("niemand");

    private final String label;

    TaskOwner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
