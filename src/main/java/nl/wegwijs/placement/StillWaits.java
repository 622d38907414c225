package nl.wegwijs.placement;

/** What somebody on the waiting list says. */
public enum StillWaits {
    YES, NO, OTHER_OFFER
}
