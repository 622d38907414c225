package nl.wegwijs.referral;

/** Fact: somebody of a case has a question that cannot wait. */
public record UrgentReported(CaseId caseId) {
}
