package nl.wegwijs.partner;

/** What somebody at a partner may do. */
public enum UserRole {
    REFERRER("Verwijzer"), COORDINATOR("Coördinator"), TEACHER("Docent"), READ_ONLY("Meelezer");

    private final String label;

    UserRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Sees what colleagues at the same partner sent; others see what they sent themselves. */
    public boolean seesAll() {
        return this == COORDINATOR || this == READ_ONLY;
    }

    /** May send people, answer and change; a reader may not. */
    public boolean acts() {
        return this != READ_ONLY;
    }
}
