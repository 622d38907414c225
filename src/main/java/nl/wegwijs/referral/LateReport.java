package nl.wegwijs.referral;

import java.time.Instant;

/** Fact: somebody told something about this case that no longer fits. What: a code, such as {@code ONWARD_REJECTED}. */
public record LateReport(CaseId caseId, String what, Instant at) {
}
