package nl.wegwijs.collaboration;

/** Fact: the run of a joint course is over: given to the end, or cancelled. */
public record JointRunEnded(JointId jointId) {
}
