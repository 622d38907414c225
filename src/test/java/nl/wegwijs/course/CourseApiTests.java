package nl.wegwijs.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

import nl.wegwijs.api.ApiClient;
import nl.wegwijs.api.Reply;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.partner.ApiScope;
import nl.wegwijs.partner.PartnerFixtures;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerType;

/** The public directory, and what partners say of their own offerings. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CourseApiTests {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private PartnerRegister partners;

    @Autowired
    private Branches branches;

    @Autowired
    private ShiftableClock clock;

    private BranchId branch;
    private PartnerId school;
    private OfferingId schools;
    private OfferingId own;
    private ApiClient api;

    @BeforeEach
    void anOfferOfOursAndOneOfASchool() {
        branch = LibraryFixtures.aBranch(branches);
        school = PartnerFixtures.anActivePartner(partners, PartnerType.LANGUAGE_SCHOOL, branch, PartnerRole.PROVIDER);
        schools = catalogue.addOffering(CourseFixtures.anOffering("Taal op het werk", branch, school,
                SkillDomain.LANGUAGE_SPEAKING, new LevelRange(LevelScale.NT2_CEFR, "A1", "A2"), OfferingForm.GROUP));
        own = catalogue.addOffering(CourseFixtures.aDigitalCourse("Klik & Tik", branch, "D0", "BASIS_1"));
        catalogue.planRun(CourseFixtures.aRun(own, branch, today().plusDays(7), 6, 8));
        catalogue.planRun(new NewRun(schools, branch, null, "Schoolweg 4, 1234 AB Duinoord",
                CourseFixtures.weekly(today().plusDays(9), 4), 2, 10));
        api = new ApiClient(port, json, partners.issueApiKey(school, Set.of(ApiScope.OFFERINGS)).clearKey());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void fitsTheSchemasOfTheHumanServicesDataSpecification() {
        JsonNode directory = directory();
        assertThat(directory.get("services")).isNotEmpty().allSatisfy(service -> {
            assertThat(wrong("service_with_definitions", service)).as(service.toString()).isEmpty();
            assertThat(wrong("service_list", service)).isEmpty();
        });
        assertThat(directory.get("organizations")).isNotEmpty()
                .allSatisfy(one -> assertThat(wrong("organization_list", one)).isEmpty());
        JsonNode definitions = schema("service_with_definitions").getSchemaNode();
        directory.get("locations").forEach(place -> assertThat(wrong(definitions, "location", place)).isEmpty());
    }

    @Test
    void noticesWhatDoesNotFit() {
        assertThat(wrong("service_with_definitions", json.createObjectNode().put("id", "x").put("status", "open")))
                .isNotEmpty();
    }

    @Test
    void tellsWhereAndWhenAndWhetherThereIsASeat() {
        JsonNode directory = directory();
        JsonNode course = service(directory, own);
        assertThat(course.get("name").asText()).isEqualTo("Klik & Tik");
        assertThat(course.at("/schedules/0/freq").asText()).isEqualTo("WEEKLY");
        assertThat(course.at("/schedules/0/count").asInt()).isEqualTo(6);
        assertThat(course.at("/schedules/0/opens_at").asText()).isEqualTo("10:00");
        assertThat(course.at("/service_capacities/0/available").asInt()).isEqualTo(8);
        assertThat(course.at("/languages/0/code").asText()).isEqualTo("nl");
        JsonNode outside = service(directory, schools);
        assertThat(outside.at("/organization/id").asText()).isEqualTo(school.toString());
        assertThat(outside.at("/service_at_locations/0/location/addresses/0/postal_code").asText()).isEqualTo("1234 AB");
        assertThat(outside.at("/service_at_locations/0/location/addresses/0/city").asText()).isEqualTo("Duinoord");
        List<String> places = new ArrayList<>();
        directory.get("locations").forEach(place -> places.add(place.get("id").asText()));
        assertThat(places).doesNotHaveDuplicates()
                .contains(outside.at("/service_at_locations/0/location_id").asText());
    }

    @Test
    void namesNobody() {
        assertThat(directory().toString()).doesNotContain("Contactpersoon").doesNotContain("werk@example.org")
                .doesNotContain("0201234567");
    }

    @Test
    void isKeptByWhoReadItUntilItChanges() {
        Reply first = anybody().get("/api/v1/directory");
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(again(first.header("ETag"))).isEqualTo(304);
        catalogue.updateCapacity(school, schools, CapacityStatus.WAITLIST, today());
        assertThat(again(first.header("ETag"))).isEqualTo(200);
        assertThat(service(directory(), schools).get("wait_time").asText()).isEqualTo("Wachtlijst");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-capacity", "capacity", "waitlist", "additional-assessment-required"})
    void hearsWhetherThereIsRoom(String status) {
        Reply told = tell(schools, "{\"status\": \"" + status + "\"}");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.json().at("/capacity/status").asText()).isEqualTo(status);
        JsonNode listed = api.get("/api/v1/offerings").json().get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/capacity")).isEqualTo(told.json().get("capacity"));
    }

    @Test
    void asksAgainAfterAMonth() {
        tell(schools, "{\"status\": \"waitlist\"}");
        assertThat(stale()).doesNotContain(schools, own);
        clock.moveTo(clock.instant().plus(Duration.ofDays(35)));
        assertThat(stale()).contains(schools).doesNotContain(own);
        assertThat(api.get("/api/v1/offerings").json().at("/items/0/capacity/stale").asBoolean()).isTrue();
    }

    @Test
    void believesTheNewestWord() {
        tell(schools, "{\"status\": \"no-capacity\", \"updatedOn\": \"" + today() + "\"}");
        assertThat(tell(schools, "{\"status\": \"capacity\", \"updatedOn\": \"" + today().minusDays(1) + "\"}").status())
                .isEqualTo(409);
        assertThat(catalogue.offering(schools).capacity()).isEqualTo(CapacityStatus.NO_CAPACITY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{} | status", "{\"status\": \"full\"} | status", "{\"status\": \"WAITLIST\"} | status",
            "{\"status\": \"waitlist\", \"updatedOn\": \"2999-01-01\"} | updatedOn",
            "{\"status\": \"waitlist\", \"provider\": \"x\"} | provider",
            "{\"status\": \"waitlist\", \"title\": \"Anders\"} | title"})
    void namesTheWrongField(String body, String field) {
        Reply refused = tell(schools, body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(catalogue.offering(schools).title()).isEqualTo("Taal op het werk");
    }

    @Test
    void hearsNothingAboutTheOfferOfOthers() {
        for (OfferingId foreign : List.of(own, OfferingId.next())) {
            assertThat(tell(foreign, "{\"status\": \"waitlist\"}").status()).isEqualTo(404);
        }
        assertThat(api.send("PUT", "/api/v1/offerings/1/capacity", "{\"status\": \"waitlist\"}").status()).isEqualTo(404);
        assertThat(catalogue.offering(own).capacity()).isEqualTo(CapacityStatus.CAPACITY);
    }

    private Reply tell(OfferingId id, String body) {
        return api.send("PUT", "/api/v1/offerings/" + id + "/capacity", body);
    }

    private List<OfferingId> stale() {
        return catalogue.staleCapacities(today()).stream().map(OfferingView::id).toList();
    }

    private JsonNode directory() {
        return anybody().get("/api/v1/directory").json();
    }

    private ApiClient anybody() {
        return new ApiClient(port, json, null);
    }

    private int again(String mark) {
        return RestClient.create("http://127.0.0.1:" + port).get().uri("/api/v1/directory")
                .header(HttpHeaders.IF_NONE_MATCH, mark).retrieve().toBodilessEntity().getStatusCode().value();
    }

    private static JsonNode service(JsonNode directory, OfferingId id) {
        return StreamSupport.stream(directory.get("services").spliterator(), false)
                .filter(service -> service.get("id").asText().equals(id.toString())).findFirst().orElseThrow();
    }

    private static String wrong(String file, JsonNode value) {
        return schema(file).validate(value).toString().replace("[]", "");
    }

    private String wrong(JsonNode whole, String definition, JsonNode value) {
        JsonNode schema = json.createObjectNode().put("$ref", "#/definitions/" + definition)
                .set("definitions", whole.get("definitions"));
        return SCHEMAS.getSchema(schema).validate(value).toString().replace("[]", "");
    }

    private static JsonSchema schema(String file) {
        return SCHEMAS.getSchema(CourseApiTests.class.getResourceAsStream("/hsds/" + file + ".json"),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
