package nl.wegwijs.referral;

/** Fact: something happened in a case that a referrer may be told. */
public record MilestoneReached(CaseId caseId, FeedbackEvent event) {
}
