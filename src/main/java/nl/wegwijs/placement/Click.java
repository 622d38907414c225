package nl.wegwijs.placement;

/** How well somebody gets along with the other one. */
public enum Click {
    GOOD, FAIR, NOT
}
