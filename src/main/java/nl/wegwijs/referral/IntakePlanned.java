package nl.wegwijs.referral;

/** Fact: somebody has an appointment for the intake, perhaps another one than before. */
public record IntakePlanned(CaseId caseId) {
}
