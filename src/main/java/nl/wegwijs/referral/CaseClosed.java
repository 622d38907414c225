package nl.wegwijs.referral;

/** Fact: a case is closed; whoever holds something for it lets go. */
public record CaseClosed(CaseId caseId) {
}
