package nl.wegwijs.placement;

/** Fact: a participant who had begun stays away without notice; told once until that changes. */
public record AbsenceReported(PlacementId placementId) {
}
