package nl.wegwijs.collaboration;

/** Fact: something that we would give together does not go on. */
public record JointCancelled(JointId jointId) {
}
