package nl.wegwijs.referral;

/** Fact: nothing happened in this case for as long as the norm says. */
public record CaseStale(CaseId caseId) {
}
