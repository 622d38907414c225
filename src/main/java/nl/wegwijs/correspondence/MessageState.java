package nl.wegwijs.correspondence;

/** Where a message stands. SHOWN: there is no line, so it can only be read on our own page. */
public enum MessageState {
    WAITING, SENT, SHOWN, FAILED, STOPPED;

    boolean leadsTo(MessageState next) {
        return switch (this) {
            case WAITING -> next != WAITING;
            case FAILED -> next == WAITING || next == STOPPED;
            case SENT, SHOWN, STOPPED -> false;
        };
    }
}
