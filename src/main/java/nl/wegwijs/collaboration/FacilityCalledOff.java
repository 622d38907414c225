package nl.wegwijs.collaboration;

/** Fact: the partner does not need the room any more. */
public record FacilityCalledOff(FacilityId facilityId) {
}
