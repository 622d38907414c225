package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.api.ApiClient;
import nl.wegwijs.api.Reply;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.FeedbackLevel;

@ReferralRoomTest
@Import(OnwardNews.class)
class ReferralsApiTests {

    private static final String PATH = "/api/v1/referrals/";
    private static final int RACES = 50;

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private OnwardDesk desk;

    @Autowired
    private ChangeDesk changes;

    @Autowired
    private Journey journey;

    @Autowired
    private Town town;

    @Autowired
    private OnwardNews told;

    @Autowired
    private JdbcTemplate database;

    private CaseId id;
    private ApiClient team;

    @BeforeEach
    void aReceiver() {
        told.forget();
        team = new ApiClient(port, json, town.teamKey);
    }

    @Test
    void showsNothingOfWhoItIsBeforeTheYesAndTheDataSetAfterIt() {
        String number = sent();
        JsonNode before = team.get(PATH + number).json();
        assertThat(before.get("status").asText()).isEqualTo("SENT");
        assertThat(names(before.get("person"))).containsExactlyInAnyOrder("domain", "availability");
        assertThat(before.toString()).doesNotContain("Hennie");
        assertThat(before.get("person").toString()).doesNotContain("06");

        assertThat(team.tell(PATH + number + "/accept").json().get("status").asText()).isEqualTo("ACCEPTED");
        JsonNode after = team.get(PATH + number).json();
        assertThat(names(after.get("person"))).containsExactlyInAnyOrderElementsOf(dataSet(number));
        assertThat(after.at("/person/givenName").asText()).isEqualTo("Hennie");
        assertThat(after.at("/person/goal/0").asText()).isEqualTo("zelf op werk.nl solliciteren");
    }

    @Test
    void listsWhatWaitsOrGoesOn() {
        String first = sent();
        assertThat(numbers("")).contains(first);
        team.tell(PATH + first + "/accept");
        assertThat(numbers("?status=ACCEPTED")).contains(first);
        assertThat(numbers("?status=SENT")).doesNotContain(first);
        assertThat(numbers("?status=SENT&status=ACCEPTED&size=100")).contains(first);
        assertThat(team.get("/api/v1/referrals?status=REJECTED").status()).isEqualTo(422);
        assertThat(team.get("/api/v1/referrals?page=0").status()).isEqualTo(422);
        assertThat(team.get("/api/v1/referrals?size=101").status()).isEqualTo(422);
    }

    @Test
    void writesDownThatTheReceiverLooked() {
        String number = sent();
        long before = looks();
        team.get(PATH + number);
        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void hidesReferralsOfOthersAndWhatWasNeverSent() {
        ApiClient uwv = new ApiClient(port, json, town.uwvKey);
        String number = sent();
        String prepared = desk.view(prepared()).number();
        for (String hidden : List.of(PATH + number, PATH + "DV-2026-9999")) {
            assertThat(uwv.get(hidden).status()).isEqualTo(404);
            assertThat(uwv.tell(hidden + "/accept").status()).isEqualTo(404);
        }
        assertThat(team.get(PATH + prepared).status()).isEqualTo(404);
        assertThat(team.tell(PATH + prepared + "/accept").status()).isEqualTo(404);
        assertThat(uwv.get(PATH + number).body()).isEqualTo(uwv.get(PATH + "DV-2026-9999").body());
    }

    @Test
    void hidesWhatEnded() {
        String rejected = sent();
        team.tell(PATH + rejected + "/reject", "{\"reason\": \"NO_PLACE\"}");
        assertThat(team.get(PATH + rejected).status()).isEqualTo(404);
        assertThat(numbers("")).doesNotContain(rejected);

        String completed = sent();
        team.tell(PATH + completed + "/complete", "{}");
        assertThat(team.get(PATH + completed).status()).isEqualTo(404);
    }

    @Test
    void hidesWhatThePersonTookBack() {
        String open = sent();
        changes.withdrawConsent(id, Set.of(ConsentScope.SHARE_WITH_RECEIVER));
        String started = sent();
        team.tell(PATH + started + "/start");
        changes.withdrawConsent(id, Set.of(ConsentScope.SHARE_WITH_RECEIVER));
        assertThat(team.get(PATH + open).status()).isEqualTo(404);
        assertThat(team.get(PATH + started).status()).isEqualTo(404);
        assertThat(numbers("")).doesNotContain(open, started);
    }

    @Test
    void hearsEachAnswer() {
        String asked = sent();
        assertThat(team.tell(PATH + asked + "/ask", "{\"question\": \"Kan het ook in de avond?\"}").status()).isEqualTo(200);
        desk.answerQuestion(desk.addressedTo(town.neighbourhoodTeam, asked), "Ja, op dinsdag.");
        assertThat(team.get(PATH + asked).json().get("reply").asText()).isEqualTo("Ja, op dinsdag.");
        assertThat(team.tell(PATH + asked + "/start", "{\"on\": \"" + town.yesterday() + "\"}").status()).isEqualTo(200);
        assertThat(team.get(PATH + asked).json().get("startsOn").asText()).isEqualTo(town.yesterday().toString());
        assertThat(team.tell(PATH + asked + "/complete").json().get("status").asText()).isEqualTo("COMPLETED");

        String back = sent();
        team.tell(PATH + back + "/accept");
        assertThat(team.tell(PATH + back + "/return", "{\"reason\": \"WRONG_LEVEL\"}").json().get("status").asText())
                .isEqualTo("RETURNED");
        assertThat(desk.view(desk.addressedTo(town.neighbourhoodTeam, back)).notStartedBecause())
                .isEqualTo(NotStartedBecause.WRONG_LEVEL);
    }

    @Test
    void saysTheSameToTheSameAnswerAndHearsItOnce() {
        String number = sent();
        for (int times = 0; times < 3; times++) {
            assertThat(team.tell(PATH + number + "/accept").json().get("status").asText()).isEqualTo("ACCEPTED");
        }
        assertThat(told.answers()).hasSize(1);
        assertThat(team.send("POST", PATH + number + "/start", "{}", "sleutel-1").body())
                .isEqualTo(team.send("POST", PATH + number + "/start", "{}", "sleutel-1").body());
        assertThat(told.starts()).hasSize(1);
        team.tell(PATH + number + "/complete");
        assertThat(team.tell(PATH + number + "/complete").status()).isEqualTo(200);
        assertThat(team.tell(PATH + number + "/start").status()).isEqualTo(200);
    }

    @Test
    void tellsAColleagueWhatCameTooLate() {
        String number = sent();
        desk.lapse(desk.addressedTo(town.neighbourhoodTeam, number));
        Reply late = team.tell(PATH + number + "/accept");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asText()).isEqualTo("Deze doorverwijzing is al verder. Vraag hoe het nu staat.");
        assertThat(told.late()).containsExactly("ONWARD_ACCEPTED");
    }

    @Test
    void countsAKeyForOneOperationOnly() {
        String first = sent();
        String second = sent();
        assertThat(team.send("POST", PATH + first + "/accept", "{}", "dezelfde").status()).isEqualTo(200);
        assertThat(team.send("POST", PATH + second + "/accept", "{}", "dezelfde").status()).isEqualTo(200);
        assertThat(team.get(PATH + second).json().get("status").asText()).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "accept | {\"status\": \"COMPLETED\"} | status | UNKNOWN_FIELD",
            "reject | {} | reason | REQUIRED",
            "reject | {\"reason\": \"OTHER\", \"partner\": \"1\"} | partner | UNKNOWN_FIELD",
            "reject | {\"reason\": \"WEATHER\"} | reason | UNKNOWN_VALUE",
            "ask | {\"question\": \"\"} | question | REQUIRED",
            "ask | {\"question\": \"Is 111222333 het nummer?\"} | question | CITIZEN_SERVICE_NUMBER",
            "ask | {\"question\": 7} | question | WRONG_TYPE",
            "start | {\"on\": \"2999-01-01\"} | on | IN_FUTURE",
            "start | {\"on\": \"morgen\"} | on | DATE",
            "return | {\"reason\": true} | reason | WRONG_TYPE",
            "complete | {\"endedOn\": \"2026-01-01\"} | endedOn | UNKNOWN_FIELD"})
    void namesTheWrongField(String what, String body, String field, String reason) {
        String number = sent();
        Reply reply = team.tell(PATH + number + "/" + what, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(reply.json().at("/errors/0/reason").asText()).isEqualTo(reason);
        assertThat(team.get(PATH + number).json().get("status").asText()).isEqualTo("SENT");
    }

    @Test
    void hearsTwoAnswersAtOnceOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                told.forget();
                String number = race == 0 ? sent() : sent(preparedAgain());
                Callable<Reply> accept = () -> team.tell(PATH + number + "/accept");
                assertThat(two.invokeAll(List.of(accept, accept))).extracting(done -> done.get().status())
                        .containsExactly(200, 200);
                assertThat(told.answers()).hasSize(1);
            }
        } finally {
            two.shutdown();
        }
    }

    private String sent() {
        return sent(prepared());
    }

    private String sent(OnwardReferralId onward) {
        desk.consent(onward, new SharingAnswer(true, ConsentMethod.SPOKEN, true, false, false));
        desk.send(onward);
        return desk.view(onward).number();
    }

    /** Of a case of its own. */
    private OnwardReferralId prepared() {
        id = journey.opened(town.aSignalOf(town.uwv));
        journey.intaken(id, FeedbackLevel.STATUS_ONLY);
        return preparedAgain();
    }

    private OnwardReferralId preparedAgain() {
        return desk.prepare(id, new OnwardPlan(OnwardReason.FORMAL_COURSE, town.neighbourhoodTeam, null,
                "wil een diploma"));
    }

    private Set<String> dataSet(String number) {
        return desk.view(desk.addressedTo(town.neighbourhoodTeam, number)).dataSet();
    }

    private List<String> numbers(String query) {
        return StreamSupport.stream(team.get("/api/v1/referrals" + query).json().get("items").spliterator(), false)
                .map(item -> item.get("number").asText()).toList();
    }

    private long looks() {
        return database.queryForObject("select count(*) from wegwijs.access_log_entry where action = 'RECEIVER_VIEW'"
                + " and user_id like 'api:%' and participant_pseudonym is not null", Long.class);
    }

    private static List<String> names(JsonNode person) {
        return Stream.of(person).flatMap(one -> StreamSupport.stream(
                ((Iterable<String>) one::fieldNames).spliterator(), false)).toList();
    }
}
