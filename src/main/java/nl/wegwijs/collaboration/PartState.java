package nl.wegwijs.collaboration;

/** How a part of the preparation stands. */
public enum PartState {
    OPEN("nog niet bekend"), DONE("geregeld"), NOT("lukt niet");

    private final String label;

    PartState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
