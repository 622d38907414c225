package nl.wegwijs.referral;

import java.time.Instant;
import java.util.UUID;

/** What came, about which case, and when. */
public record LateFactView(UUID id, CaseId caseId, String caseNumber, String message, Instant arrivedAt) {
}
