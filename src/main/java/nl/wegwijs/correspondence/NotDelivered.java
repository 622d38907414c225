package nl.wegwijs.correspondence;

/** The other side did not take it. Says only why: what a server answers may hold an address. */
class NotDelivered extends Exception {

    private final transient Cause why;

    NotDelivered(Cause why) {
        super(why.name());
        this.why = why;
    }

    Cause why() {
        return why;
    }
}
