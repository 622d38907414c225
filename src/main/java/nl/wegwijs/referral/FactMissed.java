package nl.wegwijs.referral;

import java.util.UUID;

/** Fact: something came that fits nowhere in its case; a colleague must look at it. */
public record FactMissed(UUID lateFactId, CaseId caseId) {
}
