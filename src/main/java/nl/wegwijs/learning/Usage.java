package nl.wegwijs.learning;

/** Whether people use at work what they learned. */
public enum Usage {
    YES("ja"), PARTLY("deels"), NO("nee");

    private final String label;

    Usage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
