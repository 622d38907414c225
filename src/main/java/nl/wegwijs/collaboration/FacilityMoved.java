package nl.wegwijs.collaboration;

/** Fact: what the partner should know of its request is something else than before. */
public record FacilityMoved(FacilityId facilityId) {
}
