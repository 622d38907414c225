package nl.wegwijs.placement;

/** Whether the goal comes closer, in the eyes of the participant. */
public enum GoalNear {
    YES, PARTLY, NO
}
