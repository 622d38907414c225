package nl.wegwijs.referral;

/** Fact: another signal about the same person was more urgent. */
public record UrgencyRaised(CaseId caseId, Urgency urgency) {
}
