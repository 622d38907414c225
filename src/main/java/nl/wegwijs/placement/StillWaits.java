package nl.wegwijs.placement;

/** What somebody on the waiting list says. */
public enum StillWaits {
    YES,
    NO,
    OTHER_OFFER,
    /** Nobody spoke with the person, who waits on until the next call. */
    NOT_REACHED;

    boolean waitsOn() {
        return this == YES || this == NOT_REACHED;
    }
}
