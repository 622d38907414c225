package nl.wegwijs.course;

/** How it showed that something is missing in the offer. */
public enum OfferGapReason {

    /** Somebody waited longer than the norm. */
    LONG_WAIT,
    /** The advice found nothing that fits. */
    NOTHING_MATCHES,
    /** A partner sends people back for the same reason again and again. */
    REVERSE_PATTERN
}
