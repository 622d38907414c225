package nl.wegwijs.collaboration;

/** Fact: a partner asks for a room, by itself or through a colleague. */
public record FacilityRequested(FacilityId facilityId, boolean atDesk) {
}
