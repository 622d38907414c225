package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.api.ApiClient;
import nl.wegwijs.api.Reply;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
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
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;

/** Partners tell who came to the groups that they give. */
@SpringBootTest(classes = RoomsWithoutProcess.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RunsApiTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate FIRST = TODAY.plusWeeks(1);
    private static final LocalDate LAST = FIRST.plusWeeks(1);

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private PlacementDesk desk;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private PartnerRegister partners;

    @Autowired
    private Branches branches;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private JdbcTemplate database;

    private String municipality;
    private BranchId branch;
    private PartnerId school;
    private OfferingId course;
    private RunId run;
    private ApiClient api;

    @BeforeEach
    void aSchoolGivesACourse() {
        on(TODAY);
        municipality = LibraryFixtures.aMunicipality(branches);
        branch = LibraryFixtures.aBranch(branches, municipality);
        school = aSchool();
        course = catalogue.addOffering(CourseFixtures.anOffering("Digitaal met de school", branch, school,
                SkillDomain.DIGITAL_BASIC, new LevelRange(LevelScale.DIGITAL, null, null), OfferingForm.GROUP));
        run = catalogue.planRun(CourseFixtures.aRun(course, branch, FIRST, 2, 5));
        api = new ApiClient(port, json, partners.issueApiKey(school, Set.of(ApiScope.ATTENDANCE)).clearKey());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void knowsOnlyWhoAgreedToThat() {
        PlacementId known = accepted(true);
        PlacementId unknown = accepted(false);
        Reply listed = api.get("/api/v1/runs");
        assertThat(listed.json().get("items")).hasSize(1);
        assertThat(listed.json().at("/items/0/participants")).hasSize(1);
        assertThat(listed.json().at("/items/0/participants/0/placementId").asText()).isEqualTo(known.toString());
        assertThat(listed.json().at("/items/0/participants/0/name").asText()).isEqualTo("Hennie Voorbeeld");
        assertThat(listed.body()).doesNotContain(unknown.toString());
        assertThat(database.queryForObject("select count(*) from wegwijs.access_log_entry where action = 'PROVIDER_VIEW'"
                + " and case_number = ?", Long.class, cases.file(desk.caseOf(known)).number())).isEqualTo(1);
    }

    @Test
    void startsWhoCameAndSaysNothingOfTheOthers() {
        PlacementId came = accepted(true);
        PlacementId excused = accepted(true);
        PlacementId away = accepted(true);
        PlacementId unknown = accepted(false);
        beginOn(FIRST);
        Reply told = tell(FIRST, List.of(came), List.of(excused));
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(desk.offer(came).status()).isEqualTo(PlacementStatus.STARTED);
        assertThat(marks(came)).containsExactly("PRESENT");
        assertThat(marks(excused)).containsExactly("EXCUSED");
        assertThat(marks(away)).containsExactly("ABSENT");
        assertThat(marks(unknown)).isEmpty();
        assertThat(desk.openSessions(Set.of(branch))).extracting(OpenSession::day).containsExactly(FIRST);
    }

    @Test
    void settlesTheSessionWhenItKnowsEverybody() {
        PlacementId one = accepted(true);
        beginOn(FIRST);
        tell(FIRST, List.of(one), List.of());
        assertThat(desk.openSessions(Set.of(branch))).isEmpty();
        tell(FIRST, List.of(), List.of(one));
        assertThat(marks(one)).containsExactly("EXCUSED");
    }

    @Test
    void hearsTheSameReportOnce() {
        PlacementId one = accepted(true);
        beginOn(FIRST);
        String body = body(List.of(one), List.of());
        String path = path(run, FIRST);
        assertThat(api.send("POST", path, body, "les-1").body()).isEqualTo(api.send("POST", path, body, "les-1").body());
        assertThat(walk.heard(FirstAttendance.class).stream().filter(fact -> fact.placementId().equals(one))).hasSize(1);
    }

    @Test
    void tellsAColleagueOfSomebodyWhoHadLeft() {
        PlacementId gone = accepted(true);
        beginOn(FIRST);
        tell(FIRST, List.of(gone), List.of());
        beginOn(LAST);
        database.update("update wegwijs.placement set status = 'ENDED_EARLY', end_reason = 'FOUND_WORK', ended_on = ? where id = ?",
                LAST, gone.value());
        assertThat(tell(LAST, List.of(gone), List.of()).status()).isEqualTo(200);
        assertThat(database.queryForList("select message from wegwijs.late_fact f join wegwijs.referral_case c"
                + " on c.id = f.case_id where c.id = ?", String.class, desk.caseOf(gone).value()))
                .containsExactly("ATTENDANCE");
    }

    @Test
    void hidesGroupsOfOthers() {
        PlacementId one = accepted(true);
        beginOn(FIRST);
        ApiClient other = new ApiClient(port, json,
                partners.issueApiKey(aSchool(), Set.of(ApiScope.ATTENDANCE)).clearKey());
        assertThat(other.get("/api/v1/runs").json().get("items")).isEmpty();
        Reply foreign = other.tell(path(run, FIRST), body(List.of(one), List.of()));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(other.tell(path(RunId.next(), FIRST), body(List.of(one), List.of())).body()).isEqualTo(foreign.body());
        assertThat(marks(one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"present\": [\"x\"]} | present | UUID",
            "{\"present\": \"x\"} | present | WRONG_TYPE",
            "{\"present\": [\"00000000-0000-4000-8000-000000000000\"]} | present | NOT_IN_THIS_RUN",
            "{\"walkInCount\": 3} | walkInCount | NOT_WALK_IN",
            "{\"status\": \"COMPLETED\"} | status | UNKNOWN_FIELD"})
    void namesTheWrongField(String body, String field, String reason) {
        beginOn(FIRST);
        Reply refused = api.tell(path(run, FIRST), body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(refused.json().at("/errors/0/reason").asText()).isEqualTo(reason);
    }

    @Test
    void knowsNoSessionOnAnotherDay() {
        beginOn(FIRST);
        assertThat(api.tell(path(run, FIRST.plusDays(1)), "{}").status()).isEqualTo(422);
        assertThat(api.tell(path(run, LAST), "{}").status()).isEqualTo(422);
        assertThat(api.tell("/api/v1/runs/" + run + "/sessions/maandag/attendance", "{}").status()).isEqualTo(404);
        assertThat(api.tell("/api/v1/runs/1/sessions/" + FIRST + "/attendance", "{}").status()).isEqualTo(404);
    }

    private PartnerId aSchool() {
        return PartnerFixtures.anActivePartner(partners, PartnerType.LANGUAGE_SCHOOL, branch, PartnerRole.PROVIDER);
    }

    private PlacementId accepted(boolean providerMayKnow) {
        CaseId person = walk.advised(municipality, course);
        desk.recordFit(person, run, Fit.FIT);
        PlacementId place = desk.holdSeat(person).orElseThrow();
        desk.answerOffer(place, OfferAnswer.YES, null, providerMayKnow);
        return place;
    }

    private Reply tell(LocalDate day, List<PlacementId> present, List<PlacementId> excused) {
        return api.tell(path(run, day), body(present, excused));
    }

    private static String path(RunId of, LocalDate day) {
        return "/api/v1/runs/" + of + "/sessions/" + day + "/attendance";
    }

    private String body(List<PlacementId> present, List<PlacementId> excused) {
        return json.valueToTree(Map.of("present", ids(present), "excused", ids(excused))).toString();
    }

    private static List<UUID> ids(List<PlacementId> people) {
        return people.stream().map(PlacementId::value).toList();
    }

    private List<String> marks(PlacementId place) {
        return database.queryForList("select mark from wegwijs.attendance where placement_id = ? order by session_on",
                String.class, place.value());
    }

    private void beginOn(LocalDate day) {
        on(day);
        catalogue.startAndEndRuns(day);
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(18, 0).atZone(clock.getZone()).toInstant());
    }
}
