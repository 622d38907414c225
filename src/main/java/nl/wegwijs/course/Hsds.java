package nl.wegwijs.course;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The words of the Human Services Data Specification 3 (Open Referral), as far as we have something to say in them. */
final class Hsds {

    private Hsds() {
    }

    /** Always the same id for the same thing, where ours is no UUID. */
    static UUID id(String kind, Object ours) {
        return UUID.nameUUIDFromBytes((kind + ":" + ours).getBytes(StandardCharsets.UTF_8));
    }

    /** What HSDS calls a package: the parts of one directory. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(String version, String profile, List<Organization> organizations, List<Location> locations,
            List<Service> services) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Organization(UUID id, String name, String description) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Location(UUID id, String locationType, UUID organizationId, String name, List<Address> addresses) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(UUID id, UUID locationId, @JsonProperty("address_1") String street,
            String city, String stateProvince, String postalCode, String country, String addressType) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(UUID id, UUID organizationId, String name, String description, String status,
            String applicationProcess, String feesDescription, String waitTime, String eligibilityDescription,
            Integer minimumAge, String assuredDate, Organization organization, List<Language> languages,
            List<ServiceArea> serviceAreas, List<CostOption> costOptions, List<ServiceAtLocation> serviceAtLocations,
            List<Schedule> schedules, List<Capacity> serviceCapacities, List<Attribute> attributes) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Language(UUID id, UUID serviceId, String name, String code) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record ServiceArea(UUID id, UUID serviceId, String name, String description) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record CostOption(UUID id, UUID serviceId, String currency, double amount) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record ServiceAtLocation(UUID id, UUID serviceId, UUID locationId, Location location, List<Schedule> schedules) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Schedule(UUID id, UUID serviceId, String dtstart, String validFrom, String validTo, String freq,
            Integer interval, String byday, Integer count, String opensAt, String closesAt) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Capacity(UUID id, UUID serviceId, Unit unit, int available, int maximum, String description) {
    }

    record Unit(UUID id, String name) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Attribute(UUID id, UUID linkId, String linkEntity, UUID taxonomyTermId, String value, Term taxonomyTerm) {
    }

    record Term(UUID id, String code, String name, String description, String taxonomy) {
    }
}
