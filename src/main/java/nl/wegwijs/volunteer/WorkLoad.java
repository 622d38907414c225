package nl.wegwijs.volunteer;

/** What a volunteer thinks of how much there is to do. */
public enum WorkLoad {
    GOOD, TOO_MUCH, TOO_LITTLE
}
