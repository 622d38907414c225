package nl.wegwijs.collaboration;

/** Fact: the partner is asked to arrange a part. */
public record JointPartAsked(JointId jointId, JointPart part) {
}
