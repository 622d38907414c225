package nl.wegwijs.collaboration;

/** Fact: we want to give something together with a partner. */
public record JointBegun(JointId jointId) {
}
