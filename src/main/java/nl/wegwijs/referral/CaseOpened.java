package nl.wegwijs.referral;

/** The case that a signal became. */
public record CaseOpened(CaseId caseId, String caseNumber) {
}
