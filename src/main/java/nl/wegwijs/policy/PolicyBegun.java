package nl.wegwijs.policy;

/** Fact: we make policy, because somebody asked or because it is time. */
public record PolicyBegun(PolicyId policyId, PolicyReason reason) {
}
