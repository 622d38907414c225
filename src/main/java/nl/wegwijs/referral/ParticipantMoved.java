package nl.wegwijs.referral;

/** Fact: somebody moves to another municipality; a colleague judges what that means for the case. */
public record ParticipantMoved(CaseId caseId) {
}
