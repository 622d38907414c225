package nl.wegwijs.referral;

/** Fact: a case ended before its way was walked. All that was held for it is released. */
public record CaseEndedEarly(CaseId caseId, EarlyEnd how) {
}
