package nl.wegwijs.placement;

/** The paper at the end; of no legal value unless it is a diploma. */
public enum Certificate {
    NONE, PARTICIPATION, DIPLOMA
}
