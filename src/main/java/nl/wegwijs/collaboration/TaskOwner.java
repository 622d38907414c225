package nl.wegwijs.collaboration;

/** Who does a task of a joint course. */
public enum TaskOwner {
    PARTNER("partner"), LIBRARY("bibliotheek"), BOTH("samen"), NONE("niet nodig");

    private final String label;

    TaskOwner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
