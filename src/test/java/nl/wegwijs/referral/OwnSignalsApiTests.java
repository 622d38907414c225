package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.wegwijs.api.ApiClient;
import nl.wegwijs.api.Reply;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.partner.ApiScope;
import nl.wegwijs.partner.PartnerFixtures;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerType;

/** What a partner reads and tells later of the signals that it sent. */
@ReferralRoomTest
@Import(OnwardNews.class)
class OwnSignalsApiTests {

    private static final String PATH = "/api/v1/signals";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Town town;

    @Autowired
    private Journey journey;

    @Autowired
    private PartnerRegister partners;

    @Autowired
    private OnwardNews told;

    @Autowired
    private JdbcTemplate database;

    private PartnerId sender;
    private ApiClient api;

    @BeforeEach
    void aSender() {
        told.forget();
        sender = PartnerFixtures.aReferrer(partners, PartnerType.UWV, town.branch);
        api = new ApiClient(port, json, partners.issueApiKey(sender, Set.of(ApiScope.SIGNALS)).clearKey());
    }

    @Test
    void listsOwnSignalsPageByPage() {
        Set<String> sent = new HashSet<>();
        for (int n = 0; n < 5; n++) {
            sent.add(number(send(aSignal())));
        }
        JsonNode first = api.get(PATH + "?size=2").json();
        assertThat(first.get("total").asInt()).isEqualTo(5);
        assertThat(first.get("pages").asInt()).isEqualTo(3);
        List<String> listed = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            listed.addAll(numbers("?size=2&page=" + page));
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(new ApiClient(port, json, town.teamKey).get(PATH + "?size=100").body())
                .doesNotContain(sent.iterator().next());
    }

    @Test
    void findsByTheWordOfEachReport() {
        send(aSignal());
        send(with(aSignal(), "consentAtSource", "UNKNOWN"));
        send(with(aSignal(), "consentAtSource", "NO"));
        ObjectNode far = aSignal();
        ((ObjectNode) far.get("candidate")).put("municipalityCode", town.farMunicipality);
        send(far);
        api.tell(PATH + "/" + number(send(with(aSignal(), "consentAtSource", "UNKNOWN"))) + "/withdraw");
        journey.intaken(journey.opened(town.aSignalOf(sender)), FeedbackLevel.STATUS_ONLY);
        Map<String, List<String>> byWord = new HashMap<>();
        api.get(PATH).json().get("items").forEach(item -> byWord.computeIfAbsent(item.get("status").asText(),
                word -> new ArrayList<>()).add(item.get("number").asText()));

        assertThat(byWord.keySet()).contains("ONTVANGEN", "NEEDS_INFO", "ANONYMOUS_COUNTED", "WITHDRAWN", "GESPROKEN");
        for (ReportStatus word : ReportStatus.ALL) {
            assertThat(numbers("?status=" + word)).as(word.name())
                    .containsExactlyInAnyOrderElementsOf(byWord.getOrDefault(word.name(), List.of()));
        }
        byWord.values().stream().flatMap(List::stream).forEach(number -> assertThat(
                byWord.get(api.get(PATH + "/" + number).json().get("status").asText())).contains(number));
    }

    @Test
    void takesInWhatWasMissing() {
        String number = number(send(with(aSignal(), "consentAtSource", "UNKNOWN")));
        assertThat(api.get(PATH + "/" + number).json().get("missing")).hasSize(2);
        ObjectNode missing = aSignal();
        missing.remove(List.of("needDomains", "partnerReference"));
        Reply done = api.tell(PATH + "/" + number + "/complete", missing.toString());
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(api.get(PATH + "/" + number).json().get("missing")).isEmpty();
        assertThat(api.tell(PATH + "/" + number + "/complete", missing.toString()).status()).isEqualTo(409);
    }

    @Test
    void keepsNothingWhenThePersonSaysNoAfterAll() {
        String number = number(send(with(aSignal(), "consentAtSource", "UNKNOWN")));
        assertThat(api.tell(PATH + "/" + number + "/complete",
                "{\"consentAtSource\": \"NO\", \"personKnows\": true}").status()).isEqualTo(200);
        assertThat(database.queryForList("select candidate, partner_reference, note from wegwijs.signal"
                + " where number = ?", number).toString()).doesNotContain("Hennie").doesNotContain("REF-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "complete | {} | consentAtSource",
            "complete | {\"consentAtSource\": \"YES_SPOKEN\", \"personKnows\": true} | consentOn",
            "complete | {\"consentAtSource\": \"NO\", \"personKnows\": true, \"status\": \"ACCEPTED\"} | status",
            "withdraw | {\"partnerId\": \"x\"} | partnerId",
            "reconnected | {\"phone\": \"12\"} | phone",
            "reconnected | {\"caseId\": \"12\"} | caseId"})
    void namesTheWrongField(String what, String body, String field) {
        String number = number(send(with(aSignal(), "consentAtSource", "UNKNOWN")));
        Reply reply = api.tell(PATH + "/" + number + "/" + what, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void takesASignalBackOnce() {
        String number = number(send(with(aSignal(), "consentAtSource", "UNKNOWN")));
        for (int times = 0; times < 2; times++) {
            assertThat(api.tell(PATH + "/" + number + "/withdraw").json().get("status").asText()).isEqualTo("WITHDRAWN");
        }
        String accepted = number(send(aSignal()));
        assertThat(api.tell(PATH + "/" + accepted + "/withdraw").status()).isEqualTo(409);
    }

    @Test
    void doesNotLetTheSenderNoticeThatWeReachedThePerson() {
        String waiting = number(send(aSignal()));
        String newPhone = town.aPhone();
        Reply before = api.tell(PATH + "/" + waiting + "/reconnected", "{\"phone\": \"" + newPhone + "\"}");
        assertThat(phones()).contains("+31" + newPhone.substring(1));

        CaseId reached = journey.opened(town.aSignalOf(sender));
        journey.intaken(reached, FeedbackLevel.NONE);
        String ofCase = database.queryForObject("select number from wegwijs.signal where case_id = ?", String.class,
                reached.value());
        String other = town.aPhone();
        Reply after = api.tell(PATH + "/" + ofCase + "/reconnected", "{\"phone\": \"" + other + "\"}");
        assertThat(after.status()).isEqualTo(before.status()).isEqualTo(200);
        assertThat(after.json().get("status")).isEqualTo(before.json().get("status"));
        assertThat(phones()).doesNotContain("+31" + other.substring(1));
        assertThat(told.late()).containsExactly("referrerReconnected");
    }

    @Test
    void hidesSignalsOfOthers() {
        ApiClient team = new ApiClient(port, json, town.teamKey);
        String number = number(send(aSignal()));
        for (String hidden : List.of(number, "SG-2026-99999")) {
            assertThat(team.get(PATH + "/" + hidden).status()).isEqualTo(404);
            assertThat(team.tell(PATH + "/" + hidden + "/withdraw").status()).isEqualTo(404);
            assertThat(team.tell(PATH + "/" + hidden + "/reconnected").status()).isEqualTo(404);
            assertThat(team.tell(PATH + "/" + hidden + "/complete",
                    "{\"consentAtSource\": \"NO\", \"personKnows\": true}").status()).isEqualTo(404);
        }
    }

    @Test
    void carriesWhatAProcessOwnerAsks() {
        ObjectNode signal = aSignal();
        signal.putObject("extra").put("reachedBy", "POSTER").put("visits", 3);
        String number = number(send(signal));
        assertThat(database.queryForObject("select c.owner_fields::text from wegwijs.referral_case c join"
                + " wegwijs.signal s on s.case_id = c.id where s.number = ?", String.class, number))
                .contains("\"reachedBy\": \"POSTER\"").contains("\"visits\": 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"reachedBy\": \"RADIO\"} | extra.reachedBy | OPTION",
            "{\"visits\": \"drie\"} | extra.visits | TYPE",
            "{\"visits\": 51} | extra.visits | MAX",
            "{\"candidate\": \"x\"} | extra | UNKNOWN_FIELD",
            "{\"givenName\": \"Jan\"} | extra | UNKNOWN_FIELD",
            "[] | extra | WRONG_TYPE"})
    void refusesWhatNobodyAsked(String extra, String field, String reason) throws Exception {
        ObjectNode signal = aSignal();
        signal.set("extra", json.readTree(extra));
        Reply reply = send(signal);
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(reply.json().at("/errors/0/reason").asText()).isEqualTo(reason);
    }

    @Test
    void describesWhatAProcessOwnerAsks() {
        JsonNode extra = new ApiClient(port, json, null).get("/api/v1/openapi.json").json()
                .at("/components/schemas/Signal/properties/extra/properties");
        assertThat(extra.at("/reachedBy/enum")).hasSize(2);
        assertThat(extra.at("/reachedBy/description").asText()).isEqualTo("Hoe kent de persoon de bibliotheek?");
        assertThat(extra.at("/visits/type").asText()).isEqualTo("number");
        assertThat(extra).hasSize(2);
    }

    private Reply send(ObjectNode body) {
        return api.post(UUID.randomUUID().toString(), body);
    }

    private static String number(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("number").asText();
    }

    private List<String> numbers(String query) {
        return StreamSupport.stream(api.get(PATH + query).json().get("items").spliterator(), false)
                .map(item -> item.get("number").asText()).toList();
    }

    private List<String> phones() {
        return database.queryForList("select phone from wegwijs.participant where phone is not null", String.class);
    }

    private static ObjectNode with(ObjectNode body, String field, String value) {
        return body.put(field, value);
    }

    private ObjectNode aSignal() {
        ObjectNode body = json.createObjectNode();
        body.putObject("candidate").put("givenName", "Hennie").put("phone", town.aPhone())
                .put("preferredChannel", "PHONE").put("municipalityCode", town.municipality);
        body.put("consentAtSource", "YES_SPOKEN").put("consentOn", town.yesterday().toString())
                .put("personKnows", true).put("partnerReference", "REF-12");
        body.putArray("needDomains").add("LANGUAGE_READING");
        return body;
    }
}
