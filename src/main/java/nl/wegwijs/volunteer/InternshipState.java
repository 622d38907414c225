package nl.wegwijs.volunteer;

/** Where a place for interns stands. Only the moves named here exist. */
public enum InternshipState {
    /** It is wanted; nobody knows of it yet. */
    DRAFT,
    /** Schools know of it. */
    PUBLISHED,
    /** There is an intern for every place. */
    FILLED,
    /** No intern came in time, or the last one left. */
    CLOSED;

    boolean leadsTo(InternshipState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == FILLED || next == CLOSED;
            case FILLED -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
