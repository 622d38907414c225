package nl.wegwijs.collaboration;

/** Fact: the partner has somebody who teaches. */
public record JointTeachersFound(JointId jointId) {
}
