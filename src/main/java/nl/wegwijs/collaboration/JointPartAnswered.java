package nl.wegwijs.collaboration;

/** Fact: the partner arranged a part, or cannot. */
public record JointPartAnswered(JointId jointId, JointPart part, boolean done) {
}
