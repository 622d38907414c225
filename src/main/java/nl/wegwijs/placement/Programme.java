package nl.wegwijs.placement;

/** What someone practises alone. */
public enum Programme {
    OEFENEN_NL, OTHER
}
