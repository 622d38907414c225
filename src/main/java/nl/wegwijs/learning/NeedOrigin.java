package nl.wegwijs.learning;

/** How we came to think of learning. */
public enum NeedOrigin {

    /** Somebody asked for it. */
    ASKED,
    /** Once a year we look at what is needed. */
    YEARLY,
    /** Somebody's certificate runs out, or another room found that nobody knows something. */
    SHORTAGE
}
