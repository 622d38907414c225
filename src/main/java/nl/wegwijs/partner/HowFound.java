package nl.wegwijs.partner;

/** How we came to talk with an organisation. */
public enum HowFound {
    NETWORK, GAP, OWN_WISH, MUNICIPALITY,
    /** It works with us already, and something new has to be agreed on. */
    KNOWN
}
