package nl.wegwijs.placement;

/** What somebody says who did not come to the first lessons. */
public enum NewDate {
    /** Comes to the next lesson of this group. */
    COMES,
    /** Wants to begin in another group. */
    OTHER_RUN,
    /** Does not want to begin any more. */
    STOPS
}
