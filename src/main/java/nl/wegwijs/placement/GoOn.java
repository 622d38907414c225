package nl.wegwijs.placement;

/** Whether the participant wants to learn more. */
public enum GoOn {
    YES, NO, LATER
}
