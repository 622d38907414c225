package nl.wegwijs.referral;

/** Fact: the person of this case must be forgotten; whoever keeps words about the case erases them. */
public record CaseForgotten(CaseId caseId) {
}
