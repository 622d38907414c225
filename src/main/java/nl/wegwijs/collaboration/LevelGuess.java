package nl.wegwijs.collaboration;

/** What a partner thinks that its people can do by now; nobody tested it. */
public enum LevelGuess {
    BEGINNER("zij beginnen net"), SOME("zij kunnen al iets"), DIPLOMA("zij willen een diploma"), UNKNOWN("niveau niet bekend");

    private final String label;

    LevelGuess(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
