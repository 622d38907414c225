package nl.wegwijs.placement;

/** Fact: a placed participant came for the first time. */
public record FirstAttendance(PlacementId placementId) {
}
