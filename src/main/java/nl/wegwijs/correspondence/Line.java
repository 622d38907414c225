package nl.wegwijs.correspondence;

/** How a message travels. */
public enum Line {

    MAIL, WEBHOOK, TEXT;

    /** Machines are never asleep. */
    boolean isReadByPeople() {
        return this != WEBHOOK;
    }
}
