package nl.wegwijs.placement;

/** Fact: a participant and a volunteer met, and learn together from now on. */
public record MatchStarted(PlacementId placementId) {
}
