package nl.wegwijs.placement;

import java.time.Instant;

import nl.wegwijs.course.OfferingView;
import nl.wegwijs.course.RunView;
import nl.wegwijs.referral.CaseId;

/** A place as it is offered, for the form. Practising alone has no run and nothing held. */
public record PlaceOffered(PlacementId id, CaseId caseId, PlacementStatus status, OfferingView offering, RunView run,
        Instant heldUntil) {
}
