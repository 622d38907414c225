package nl.wegwijs.collaboration;

/** Whether something that we give together goes on. */
public enum JointDecision {
    GO, LATER, NO
}
