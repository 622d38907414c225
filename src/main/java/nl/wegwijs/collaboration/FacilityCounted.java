package nl.wegwijs.collaboration;

/** Fact: the partner told how many people came. */
public record FacilityCounted(FacilityId facilityId) {
}
