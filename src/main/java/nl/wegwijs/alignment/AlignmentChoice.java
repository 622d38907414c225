package nl.wegwijs.alignment;

/** Who does something about a gap or an overlap. */
public enum AlignmentChoice {
    US("wij"), PARTNER("een partner"), TOGETHER("samen"), LEAVE("laten zoals het is");

    private final String label;

    AlignmentChoice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
