package nl.wegwijs.placement;

/** Fact: the run of a participant who took part is over. */
public record CourseCompleted(PlacementId placementId) {
}
