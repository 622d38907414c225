package nl.wegwijs.policy;

/** Fact: a policy is decided on, and its targets count from its first day. */
public record PolicyAdopted(PolicyId policyId) {
}
