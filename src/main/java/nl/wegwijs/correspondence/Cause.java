package nl.wegwijs.correspondence;

/** Why a message did not arrive. */
public enum Cause {

    UNREACHABLE(Blame.LINE), BUSY(Blame.MOMENT), NOT_ACCEPTED(Blame.MOMENT),
    REFUSED(Blame.ADDRESS), NO_ADDRESS(Blame.ADDRESS), FORBIDDEN_ADDRESS(Blame.ADDRESS), GONE(Blame.ADDRESS),
    NO_SECRET(Blame.ADDRESS);

    /** Whether all that goes there must wait, only this message, or trying again makes no sense. */
    enum Blame { LINE, MOMENT, ADDRESS }

    private final Blame blame;

    Cause(Blame blame) {
        this.blame = blame;
    }

    Blame blame() {
        return blame;
    }
}
