package nl.wegwijs.model;

/** How far a draft is; only what was checked and found good can go live. */
public enum DraftStatus {

    DRAFT("nog niet gecontroleerd"),
    CHECKED("goedgekeurd"),
    REFUSED("niet goed"),
    PUBLISHED("live"),
    WITHDRAWN("ingetrokken"),
    ROLLED_BACK("teruggedraaid");

    private final String words;

    DraftStatus(String words) {
        this.words = words;
    }

    /** What a process owner reads. */
    public String words() {
        return words;
    }

    boolean isOpen() {
        return this == DRAFT || this == CHECKED || this == REFUSED;
    }
}
