package nl.wegwijs.referral;

/** Fact: a referrer spoke to the person whom we could not reach. */
public record ReferrerReconnected(CaseId caseId) {
}
