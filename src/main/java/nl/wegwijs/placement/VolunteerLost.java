package nl.wegwijs.placement;

import nl.wegwijs.referral.CaseId;

/** Fact: the volunteer who helps in this case stops; somebody else is needed. */
public record VolunteerLost(CaseId caseId, PlacementId placementId) {
}
