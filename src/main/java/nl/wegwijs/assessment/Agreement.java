package nl.wegwijs.assessment;

/** Whether the participant recognises the result. */
public enum Agreement {
    YES, NO, PARTLY
}
