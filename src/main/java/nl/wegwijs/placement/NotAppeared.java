package nl.wegwijs.placement;

/** Fact: a participant said yes to a place but stayed away from the first sessions. */
public record NotAppeared(PlacementId placementId) {
}
