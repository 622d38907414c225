package nl.wegwijs.placement;

/**
 * Fact: the volunteer of this place is gone. Either somebody else goes on with the participant and
 * the place stays, or there is nobody and the place has ended.
 */
public record MatchEnded(PlacementId placementId) {
}
