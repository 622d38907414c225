package nl.wegwijs.referral;

import java.time.LocalDate;

import nl.wegwijs.library.BranchId;

/** Fact: a case goes on after a pause that began on that day; its terms get the days back. */
public record CaseResumed(CaseId caseId, String caseNumber, BranchId branch, LocalDate heldOn) {
}
