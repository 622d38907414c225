package nl.wegwijs.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import nl.wegwijs.browser.Chromium;
import nl.wegwijs.browser.NeedsChromium;
import nl.wegwijs.referral.ConsentAtSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Cockpit tells of the past equals what the engine remembers, for one's own branches, without a person in it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Story.class, Stage.class, TakenPaths.class})
@ExtendWith(NobodyInTheEngine.class)
class HistoryTests extends StoryTelling {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PERSON = Pattern.compile(Somebody.MARKS, Pattern.CASE_INSENSITIVE);
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private HistoryRows rows;
    @Autowired
    private Staff staff;

    private String number;
    private WebAppClient manager;
    private WebAppClient neighbour;

    @BeforeEach
    void someCases() {
        comesToTheDesk("Wil");
        story.does("contactParticipant", Answers.with(Answers.reached(), Map.of("wantsIntake", "NO")));
        story.does("closeCase", Answers.with(Answers.closes("DECLINED"), Map.of("reason", "EXPECTATIONS")));
        story.receives(stage.signal(stage.candidate(Somebody.called("Daar"), Stage.DUINOORD, null),
                ConsentAtSource.YES_SPOKEN, false));
        comesToTheDesk("Gaat");
        wants("DIGITAL_BASIC");
        number = story.caseNumber();
        catchUp();
        clock.reset();
        staff.takeOnForDemo("management-duinoord", "Duinoord", "Management", Trial.PASSWORD, List.of("management"), List.of("duinoord"));
        manager = WebAppClient.loggedIn(port, "management");
        neighbour = WebAppClient.loggedIn(port, "management-duinoord");
    }

    @Test
    void countsStepsAsTheEngineRemembersThem() throws Exception {
        for (String process : List.of("referral", "intake", "reach-participant")) {
            JsonNode overview = read(manager, "/history/processes/" + process);
            database.query("""
                    select act_id_, count(*), count(distinct proc_inst_id_), count(*) filter (where end_time_ is null),
                           percentile_disc(0.5) within group (order by extract(epoch from end_time_ - start_time_)),
                           (select count(*) from act_hi_procinst where proc_def_key_ = ?)
                      from act_hi_actinst where proc_def_key_ = ? group by 1""", row -> {
                        JsonNode step = stepOf(overview, row.getString(1));
                        assertThat(step.path("passes").asLong()).as(row.getString(1)).isEqualTo(row.getLong(2));
                        assertThat(step.path("cases").asLong()).isEqualTo(row.getLong(3));
                        assertThat(step.path("now").asLong()).isEqualTo(row.getLong(4));
                        assertThat(step.path("share").asLong()).isEqualTo(Math.round(100.0 * row.getLong(3) / row.getLong(6)));
                        if (row.getObject(5) != null && row.getDouble(5) > 3600) {
                            assertThat(step.path("medianSeconds").asDouble()).isCloseTo(row.getDouble(5), within(row.getDouble(5) * 0.06));
                        }
                    }, process, process);
            assertThat(overview.path("whole").path("passes").asLong()).isEqualTo(database.queryForObject(
                    "select count(*) from act_hi_procinst where proc_def_key_ = ?", Long.class, process));
            assertThat(read(manager, "/history/processes/" + process + "?state=FINISHED").path("whole").path("passes").asLong())
                    .isEqualTo(database.queryForObject(
                            "select count(*) from act_hi_procinst where proc_def_key_ = ? and end_time_ is not null", Long.class, process));
        }
    }

    @Test
    void tellsWhichWayCasesWent() throws Exception {
        JsonNode overview = read(manager, "/history/processes/referral");

        Map<String, Long> left = new java.util.HashMap<>();
        overview.path("ways").forEach(way -> {
            if (!way.path("share").isNull()) {
                left.merge(way.path("fromId").asText(), way.path("passes").asLong(), Long::sum);
            }
        });
        overview.path("steps").forEach(step -> {
            String id = step.path("id").asText();
            if ("Keuze".equals(step.path("kind").asText()) && left.containsKey(id)) {
                assertThat(left.get(id)).as(id).isEqualTo(step.path("passes").asLong());
            }
        });
        assertThat(left).containsKeys("whatNow", "isDuplicate");
    }

    @Test
    void movesWhatWasCountedWhenACaseEnds() throws Exception {
        String question = "/history/processes/reach-participant?outcome=";
        long open = passes(read(manager, question + "-"));
        long declined = passes(read(manager, question + "DECLINED"));
        long all = passes(read(manager, "/history/processes/reach-participant"));
        clock.moveTo(MONDAY.plusDays(20).atTime(10, 0).atZone(clock.getZone()).toInstant());
        story.changes("intake", "STOPS", Map.of("stopReason", "UNKNOWN"));
        catchUp();
        clock.reset();

        assertThat(database.queryForObject("select outcome from wegwijs.referral_case where number = ?", String.class, number))
                .isNotNull();
        assertThat(passes(read(manager, question + "-"))).isEqualTo(open - 1);
        assertThat(passes(read(manager, "/history/processes/reach-participant"))).isEqualTo(all);
        assertThat(database.queryForObject("""
                select count(*) from (select process, branch_id, month, act_id, bucket,
                       sum(passes) filter (where partner_type = '*' and outcome = '*') as all_of_them,
                       sum(passes) filter (where partner_type <> '*' and outcome <> '*') as one_by_one
                  from wegwijs.history_step group by 1, 2, 3, 4, 5) one where all_of_them <> one_by_one""", Long.class)).isZero();
        assertThat(declined).isGreaterThanOrEqualTo(1);
    }

    @Test
    void tellsTheWayOfOneCaseThroughAllItsProcesses() throws Exception {
        JsonNode dossier = read(manager, "/history/cases/" + number);

        assertThat(dossier.path("parts").findValuesAsText("process")).contains("referral", "intake", "reach-participant");
        JsonNode reach = part(dossier, "reach-participant");
        assertThat(reach.path("calledBy").asText()).isEqualTo(part(dossier, "intake").path("id").asText());
        JsonNode call = Stream.of(reach.path("steps")).flatMap(steps -> java.util.stream.StreamSupport.stream(steps.spliterator(), false))
                .filter(step -> "contactParticipant".equals(step.path("actId").asText())).findFirst().orElseThrow();
        assertThat(call.path("teams").asText()).startsWith("Intake");
        assertThat(call.path("endedAt").isNull()).isFalse();
        JsonNode ruling = part(dossier, "referral").path("rulings").get(0);
        assertThat(ruling.path("rule").asText()).startsWith("Regel ");
        assertThat(ruling.path("because").asText()).isNotEmpty();
        assertThat(ruling.path("outcome")).isNotEmpty();
    }

    @Test
    void tellsOfNobody() throws Exception {
        for (String place : List.of("/history/words", "/history/processes", "/history/processes/referral",
                "/history/processes/intake?heat=time", "/history/processes/referral/cases", "/history/cases/" + number,
                "/history/paths.csv?process=referral", "/history/paths.csv?process=reach-participant")) {
            HttpResponse<String> answer = manager.get(place);
            assertThat(answer.statusCode()).as(place).isEqualTo(200);
            assertThat(PERSON.matcher(answer.body()).find()).as(place).isFalse();
        }
    }

    @Test
    void showsManagersTheirOwnBranchesOnly() throws Exception {
        assertThat(neighbour.get("/history/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(neighbour.get("/history/cases/TR-1999-00001").body()).isEqualTo(neighbour.get("/history/cases/" + number).body());
        assertThat(neighbour.get("/history/processes/intake/cases").body()).doesNotContain(number);
        assertThat(neighbour.get("/history/processes/intake/cases?branch=veenrijk").body()).doesNotContain("veenrijk");
        assertThat(passes(read(neighbour, "/history/processes/referral?branch=veenrijk"))).isZero();
        assertThat(passes(read(neighbour, "/history/processes/referral"))).isEqualTo(database.queryForObject(
                "select count(*) from act_hi_procinst where proc_def_key_ = 'referral' and tenant_id_ = 'duinoord'", Long.class));
        assertThat(neighbour.get("/history/words").body()).doesNotContain("Veenrijk");
    }

    @Test
    void answersNobodyElse() {
        WebAppClient nobody = WebAppClient.nobody(port);
        for (String place : List.of("/history/processes", "/history/cases/" + number, "/history/paths.csv?process=referral")) {
            assertThat(nobody.get(place).statusCode()).as(place).isEqualTo(401);
            for (String role : List.of("intake", "front-desk", "course-ops")) {
                assertThat(WebAppClient.loggedIn(port, role).get(place).statusCode()).as(role + place).isEqualTo(403);
            }
        }
        assertThat(WebAppClient.loggedIn(port, "process-owner").get("/history/processes").statusCode()).isEqualTo(200);
        assertThat(WebAppClient.loggedIn(port, "process-owner").get("/history/paths.csv?process=referral").statusCode()).isEqualTo(403);
    }

    @Test
    void listsAllVersionsOfAModelInCockpit() throws Exception {
        JsonNode versions = read(manager, WebAppClient.ENGINE
                + "/process-definition?key=intake&sortBy=version&sortOrder=desc&withoutTenantId=true");

        assertThat(versions.findValuesAsText("key")).isNotEmpty().containsOnly("intake");
        assertThat(read(manager, WebAppClient.ENGINE + "/case-definition/count").path("count").asInt()).isZero();
    }

    @Nested
    @NeedsChromium
    class InCockpit {

        @Test
        void letsAManagerReadHowItWent() throws Exception {
            try (Chromium chromium = new Chromium(); BrowserContext window = chromium.window("nl-NL", 1280)) {
                window.addCookies(List.of(new Cookie("SESSION", manager.session()).setUrl("http://127.0.0.1:" + port)));
                Page page = window.newPage();
                page.navigate("http://127.0.0.1:" + port + "/camunda/app/cockpit/default/#/dashboard");
                page.getByText("Historie", new Page.GetByTextOptions().setExact(true)).click();
                long referrals = passes(read(manager, "/history/processes/referral"));
                page.locator(".wegwijs-table").waitFor();
                isGood(page, "historie");
                page.getByText("Verwijzing", new Page.GetByTextOptions().setExact(true)).click();
                assertThat(page.locator(".wegwijs-sum strong").first()).hasText(String.valueOf(referrals));
                assertThat(page.locator(".wegwijs-drawing [data-element=triageSignal] title"))
                        .containsText(count("triageSignal") + " keer");
                isGood(page, "historie-proces");
                page.locator("select[name=heat]").selectOption("time");
                page.getByText("Toon", new Page.GetByTextOptions().setExact(true)).click();
                assertThat(page.locator(".wegwijs-note")).containsText("hoe langer hij duurt");
                page.locator("input[name=number]").fill(number);
                page.getByText("Toon", new Page.GetByTextOptions().setExact(true)).click();
                assertThat(page.locator("tbody a[href*=zaak]")).hasCount(1);
                page.locator("tbody a[href*=zaak]").click();
                assertThat(page.locator("h1")).hasText("Traject " + number);
                assertThat(page.locator(".wegwijs-parts li")).hasCount(read(manager, "/history/cases/" + number).path("parts").size());
                assertThat(page.locator(".wegwijs-history")).containsText("Deelnemer bereiken");
                isGood(page, "historie-zaak");
            }
        }

        private long count(String step) {
            return database.queryForObject("select count(*) from act_hi_actinst where act_id_ = ?", Long.class, step);
        }

        private void isGood(Page page, String picture) {
            for (int width : List.of(320, 1280)) {
                page.setViewportSize(width, 900);
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", picture + "-" + width + ".png")));
                assertThat((Integer) page.evaluate("document.querySelector('.wegwijs-history').scrollWidth")).as(picture)
                        .isLessThanOrEqualTo(width);
                assertThat(new AxeBuilder(page).include(".wegwijs-history").withTags(STANDARDS).analyze().getViolations())
                        .extracting(Rule::getId).as(picture + width).isEmpty();
            }
        }
    }

    // The application does so too, and only one of the two at a time.
    private void catchUp() {
        do {
            rows.catchUp();
        } while (database.queryForObject("select count(*) from wegwijs.history_due", Long.class) > 0);
    }

    private static long passes(JsonNode overview) {
        return overview.path("whole").path("passes").asLong();
    }

    private static JsonNode stepOf(JsonNode overview, String id) {
        for (JsonNode step : overview.path("steps")) {
            if (id.equals(step.path("id").asText())) {
                return step;
            }
        }
        throw new AssertionError("No step " + id);
    }

    private static JsonNode part(JsonNode dossier, String process) {
        for (JsonNode part : dossier.path("parts")) {
            if (process.equals(part.path("process").asText())) {
                return part;
            }
        }
        throw new AssertionError("No part " + process);
    }

    private static JsonNode read(WebAppClient client, String place) throws Exception {
        HttpResponse<String> answer = client.get(place);
        assertThat(answer.statusCode()).as(place + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
