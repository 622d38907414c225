package nl.wegwijs.placement;

/** Fact: a participant practises alone from now on. */
public record SelfStudyStarted(PlacementId placementId) {
}
