package nl.wegwijs.referral;

/** Fact: somebody whom we tried to reach came to us. */
public record ContactMade(CaseId caseId, ContactOutcome outcome) {
}
