package nl.wegwijs.referral;

import java.time.LocalDate;

/** Fact: a case stands still until that day; no task of it can be done and no term runs. */
public record CaseHeld(CaseId caseId, String caseNumber, LocalDate until) {
}
