package nl.wegwijs.placement;

/** How finding a volunteer goes on. */
public enum MatchStep {
    /** A first meeting is planned. */
    PROPOSED,
    /** None of those who are free suits. */
    NOBODY,
    /** The volunteer may not know who the participant is. */
    REFUSED,
    /** They met. */
    MET,
    /** They meet on another day. */
    MOVED,
    /** They go on together. */
    CONTINUE,
    /** Somebody else is tried. */
    OTHER,
    /** Two were tried; something else is better. */
    NO_MATCH,
    /** The participant stops before it began. */
    STOPPED,
    /** The participant had begun, and stops. */
    LEFT
}
