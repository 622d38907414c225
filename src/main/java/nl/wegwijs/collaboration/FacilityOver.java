package nl.wegwijs.collaboration;

/** Fact: the room was used, and we want to know how many people came. */
public record FacilityOver(FacilityId facilityId) {
}
