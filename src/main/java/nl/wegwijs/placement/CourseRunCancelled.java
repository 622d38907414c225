package nl.wegwijs.placement;

/** Fact: the run in which somebody was offered or had a place does not go on. */
public record CourseRunCancelled(PlacementId placementId) {
}
