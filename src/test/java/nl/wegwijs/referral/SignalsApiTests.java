package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.wegwijs.api.ApiClient;
import nl.wegwijs.api.FirstAnswers;
import nl.wegwijs.api.Reply;
import nl.wegwijs.library.PhoneNumber;

@ReferralRoomTest
class SignalsApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private FirstAnswers firstAnswers;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private Town town;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    @Test
    void acceptsAPlainSignal() {
        Reply reply = api().post(newKey(), aBody());
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("status").asText()).isEqualTo("ACCEPTED");
        assertThat(reply.header("Location")).isEqualTo("/api/v1/signals/" + reply.json().get("number").asText());
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.header("Cache-Control")).contains("no-store");

        JsonNode report = api().get(reply.header("Location")).json();
        assertThat(report.get("status").asText()).isEqualTo("ONTVANGEN");
        assertThat(report.get("number").asText()).isEqualTo(reply.json().get("number").asText());
        assertThat(report.get("since").asText()).isNotEmpty();
        assertThat(report.get("missing")).isEmpty();
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameKey() {
        String key = newKey();
        ObjectNode body = aBody();
        Reply first = api().post(key, body);
        Reply second = api().post(key, body);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(casesWith(phoneOf(body))).isEqualTo(1);
    }

    /** S-16: a thousand times the same message is one message, and nobody hears another's answer. */
    @Test
    void doesNothingMoreForAMessageThatIsSentAThousandTimes() {
        String key = newKey();
        ObjectNode body = aBody();
        String first = api().post(key, body).body();
        for (int times = 0; times < 1_000; times++) {
            assertThat(api().post(key, body).body()).isEqualTo(first);
        }
        assertThat(casesWith(phoneOf(body))).isEqualTo(1);
        String foreign = new ApiClient(port, json, town.teamKey).post(key, body).body();
        assertThat(foreign).isNotEqualTo(first);
    }

    /** */
    @Test
    void refusesAnotherBodyUnderTheSameKeyAHundredTimes() {
        String key = newKey();
        String first = api().post(key, aBody()).body();
        int signalsBefore = signals();
        for (int times = 0; times < 100; times++) {
            ObjectNode other = aBody();
            assertThat(api().post(key, other).status()).isEqualTo(422);
            assertThat(casesWith(phoneOf(other))).isZero();
        }
        assertThat(signals()).isEqualTo(signalsBefore);
        assertThat(first).contains("ACCEPTED");
    }

    /** */
    @Test
    void keepsTheKeysOfTwoPartnersApartAHundredTimes() {
        Set<String> numbers = new HashSet<>();
        for (int times = 0; times < 100; times++) {
            String key = newKey();
            for (String partner : List.of(town.uwvKey, town.teamKey)) {
                Reply reply = new ApiClient(port, json, partner).post(key, with(aBody(), "/candidate/familyName", aName()));
                assertThat(reply.status()).isEqualTo(201);
                numbers.add(reply.json().get("number").asText());
            }
        }
        assertThat(numbers).as("each its own").hasSize(200);
    }

    // Two hundred people of one name would all be compared with each other.
    private static String aName() {
        return UUID.randomUUID().toString().chars().filter(Character::isLetterOrDigit).limit(12)
                .mapToObj(one -> String.valueOf((char) ('a' + Character.digit(one, 16)))).collect(Collectors.joining());
    }

    private int signals() {
        return database.queryForObject("select count(*) from wegwijs.signal", Integer.class);
    }

    @Test
    void forgetsARefusal() {
        String key = newKey();
        ObjectNode body = aBody();
        assertThat(api().post(key, with(body.deepCopy(), "/note", "x".repeat(301))).status()).isEqualTo(422);
        assertThat(api().post(key, body).status()).isEqualTo(201);
    }

    /** at least a week; we say a month, and so does our description of the API. */
    @Test
    void forgetsAnswersAfterAMonth() {
        String key = newKey();
        ObjectNode body = aBody();
        api().post(key, body);
        firstAnswers.forgetOld(LocalDate.now(clock).plusDays(7));
        assertThat(api().post(key, body).json().get("status").asText()).isEqualTo("ACCEPTED");
        firstAnswers.forgetOld(LocalDate.now(clock).plusDays(32));
        assertThat(api().post(key, body).json().get("status").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void keepsNeitherTheKeyNorTheMessage() {
        String key = newKey();
        api().post(key, aBody());
        assertThat(database.queryForList("select * from wegwijs.idempotency_record").toString())
                .doesNotContain(key).doesNotContain("Hennie");
    }

    /** */
    @Test
    void refusesAMissingEmptyLongOrStrangeKey() {
        assertThat(api().post(List.of("k".repeat(300)), aBody()).status()).isEqualTo(400);
        assertThat(api().post(List.of(), aBody()).status()).isEqualTo(400);
        assertThat(api().post(List.of(" "), aBody()).status()).isEqualTo(400);
        assertThat(api().post(List.of("k".repeat(201)), aBody()).status()).isEqualTo(400);
        assertThat(api().post(List.of("sleutel\tmet\ttab"), aBody()).status()).isEqualTo(400);
        assertThat(api().post(List.of("een", "twee"), aBody()).status()).isEqualTo(400);
        assertThat(api().post(List.of("k".repeat(200)), aBody()).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/candidate/phone | \"12345\" | candidate.phone | PHONE",
            "/candidate/phone | 600000013 | candidate.phone | WRONG_TYPE",
            "/candidate/phone | null | candidate.phone | REQUIRED",
            "/candidate/givenName | \"\" | candidate.givenName | REQUIRED",
            "/candidate/givenName | \"a\\u0000b\" | candidate.givenName | CONTROL_CHARACTER",
            "/candidate/givenName | {} | candidate.givenName | WRONG_TYPE",
            "/candidate/preferredChannel | \"FAX\" | candidate.preferredChannel | UNKNOWN_VALUE",
            "/candidate/preferredChannel | \"phone\" | candidate.preferredChannel | UNKNOWN_VALUE",
            "/candidate/contactTimes | \"MORNING\" | candidate.contactTimes | WRONG_TYPE",
            "/candidate/contactTimes | [\"NIGHT\"] | candidate.contactTimes | UNKNOWN_VALUE",
            "/candidate/municipalityCode | \"0000\" | candidate.municipalityCode | UNKNOWN_MUNICIPALITY",
            "/candidate/municipalityCode | \"9'--\" | candidate.municipalityCode | UNKNOWN_MUNICIPALITY",
            "/candidate/birthYear | 1899 | candidate.birthYear | OUT_OF_RANGE",
            "/candidate/birthYear | 2999 | candidate.birthYear | OUT_OF_RANGE",
            "/candidate/birthYear | 19.5 | candidate.birthYear | WRONG_TYPE",
            "/candidate/birthYear | 99999999999999999999 | candidate.birthYear | WRONG_TYPE",
            "/candidate/bsn | \"1\" | candidate.bsn | UNKNOWN_FIELD",
            "/candidate/email | \"geen adres\" | candidate.email | EMAIL",
            "/candidate | [] | candidate | WRONG_TYPE",
            "/consentAtSource | \"MAYBE\" | consentAtSource | UNKNOWN_VALUE",
            "/consentAtSource | null | consentAtSource | REQUIRED",
            "/consentOn | \"2999-01-01\" | consentOn | IN_FUTURE",
            "/consentOn | \"2001-01-01\" | consentOn | TOO_OLD",
            "/consentOn | \"17-11-2026\" | consentOn | DATE",
            "/consentOn | null | consentOn | REQUIRED",
            "/personKnows | \"ja\" | personKnows | WRONG_TYPE",
            "/personKnows | null | personKnows | REQUIRED",
            "/needDomains | [] | needDomains | REQUIRED",
            "/needDomains | [\"COOKING\"] | needDomains | UNKNOWN_VALUE",
            "/indicators | [1] | indicators | WRONG_TYPE",
            "/urgency | \"ja\" | urgency | WRONG_TYPE",
            "/note | \"Haar nummer is 111222333.\" | note | CITIZEN_SERVICE_NUMBER",
            "/note | \"NL91ABNA0417164300\" | note | IBAN",
            "/partnerReference | \"Hennie van Dam\" | partnerReference | FORMAT",
            "/partnerReference | \"111222333\" | partnerReference | CITIZEN_SERVICE_NUMBER",
            "/screening | {\"instrument\":\"CITO\"} | screening.instrument | UNKNOWN_VALUE",
            "/screening | {\"instrument\":\"TAALVERKENNER\",\"on\":\"2999-01-01\"} | screening.on | IN_FUTURE",
            "/reverse | {} | reverse.reason | REQUIRED",
            "/reverse | {\"reason\":\"OTHER\",\"offeringId\":\"x\"} | reverse.offeringId | UUID",
            "/reverse | {\"reason\":\"OTHER\",\"offeringId\":\"00000000-0000-4000-8000-000000000000\"} | reverse.offeringId | UNKNOWN_OFFERING",
            "/reverse | {\"reason\":\"OTHER\",\"priorLevels\":[{\"scale\":\"DIGITAL\",\"value\":\"A1\"}]} | reverse.priorLevels[0].value | UNKNOWN_VALUE",
            "/status | \"ACCEPTED\" | status | UNKNOWN_FIELD",
            "/branch | \"veenrijk\" | branch | UNKNOWN_FIELD",
            "/caseId | \"1\" | caseId | UNKNOWN_FIELD"})
    void namesTheWrongFieldAndTheReason(String path, String value, String field, String reason) throws Exception {
        ObjectNode body = aBody();
        Reply reply = api().post(newKey(), put(body, path, json.readTree(value)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().get("errors")).hasSize(1);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(reply.json().at("/errors/0/reason").asText()).isEqualTo(reason);
        assertThat(reply.json().at("/errors/0/message").asText()).isNotBlank();
        assertThat(casesWith(phoneOf(body))).isZero();
    }

    @Test
    void refusesHalfACharacter() {
        byte[] body = aBody().toString().replace("Hennie", "a\\ud800b").getBytes();
        Reply reply = api().post(newKey(), body, "application/json");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("candidate.givenName");
    }

    @Test
    void namesAllWrongFieldsAtOnce() {
        ObjectNode body = aBody();
        with(body, "/candidate/phone", "12345");
        with(body, "/note", "x".repeat(301));
        with(body, "/consentOn", "2999-01-01");
        with(body, "/kleur", "blauw");
        List<String> fields = new ArrayList<>();
        api().post(newKey(), body).json().get("errors").forEach(error -> fields.add(error.get("field").asText()));
        assertThat(fields).containsExactlyInAnyOrder("candidate.phone", "note", "consentOn", "kleur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"tekst\"", "{\"note\":\"a\",\"note\":\"b\"}", "{} {}",
            "{\"personKnows\": true,}", "{\"a\":NaN}"})
    void refusesBrokenJson(String body) {
        Reply reply = api().post(newKey(), body.getBytes(), "application/json");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void refusesJsonThatIsTooDeepOrNotText() {
        assertThat(api().post(newKey(), ("[".repeat(2000) + "]".repeat(2000)).getBytes(), "application/json").status())
                .isEqualTo(400);
        assertThat(api().post(newKey(), ("{\"urgency\":" + "9".repeat(5000) + "}").getBytes(), "application/json")
                .status()).isEqualTo(400);
        assertThat(api().post(newKey(), new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'},
                "application/json").status()).isEqualTo(400);
    }

    @Test
    void refusesOtherTypesAndMethods() {
        byte[] body = aBody().toString().getBytes();
        assertThat(api().post(newKey(), body, "text/plain").status()).isEqualTo(415);
        assertThat(api().post(newKey(), body, "application/xml").status()).isEqualTo(415);
        assertThat(api().post(newKey(), body, "application/json;charset=ISO-8859-1").status()).isEqualTo(415);
        assertThat(api().post(newKey(), body, "geen type").status()).isEqualTo(415);
        assertThat(api().post(newKey(), body, null).status()).isEqualTo(415);
        assertThat(api().post(newKey(), body, "application/json;charset=UTF-8").status()).isEqualTo(201);
        Reply accepted = api().accepting("text/html").post(newKey(), aBody());
        assertThat(accepted.status()).isEqualTo(406);
        assertThat(accepted.header("Content-Type")).startsWith("application/problem+json");
        Reply put = api().send("PUT", "/api/v1/signals", "{}");
        assertThat(put.status()).isEqualTo(405);
        assertThat(put.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api().get("/api/v1/nothing").status()).isEqualTo(404);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        ObjectNode body = aBody();
        body.put("note", "x".repeat(17 * 1024));
        assertThat(api().post(newKey(), body).status()).isEqualTo(413);
    }

    @Test
    void letsNobodyInWithoutAKey() {
        assertThat(new ApiClient(port, json, null).post(newKey(), aBody()).status()).isEqualTo(401);
        assertThat(new ApiClient(port, json, "verkeerd").post(newKey(), aBody()).status()).isEqualTo(401);
    }

    @Test
    void hidesTheSignalsOfAnotherPartner() {
        String place = api().post(newKey(), aBody()).header("Location");
        Reply foreign = new ApiClient(port, json, town.teamKey).get(place);
        Reply unknown = new ApiClient(port, json, town.teamKey).get("/api/v1/signals/SG-2026-99999");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().get("detail")).isEqualTo(unknown.json().get("detail"));
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void asksForWhatIsMissing() {
        ObjectNode body = aBody();
        body.put("consentAtSource", "UNKNOWN").put("personKnows", false).put("partnerReference", "REF-1-0011");
        body.remove(List.of("candidate", "consentOn"));
        Reply reply = api().post(newKey(), body);
        assertThat(reply.json().get("status").asText()).isEqualTo("NEEDS_INFO");
        JsonNode report = api().get(reply.header("Location")).json();
        assertThat(report.get("status").asText()).isEqualTo("NEEDS_INFO");
        assertThat(report.get("missing").toString())
                .isEqualTo("[\"personKnows\",\"consentAtSource\",\"candidate\"]");
    }

    @Test
    void countsSomebodyWhoSaidNo() {
        ObjectNode body = aBody();
        body.put("consentAtSource", "NO").remove("consentOn");
        Reply reply = api().post(newKey(), body);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("status").asText()).isEqualTo("ANONYMOUS_COUNTED");
        assertThat(api().get(reply.header("Location")).json().get("status").asText()).isEqualTo("ANONYMOUS_COUNTED");
    }

    @Test
    void hidesFromTheSecondPartnerThatThereWasAFirst() {
        ObjectNode body = aBody();
        api().post(newKey(), body);
        ApiClient team = new ApiClient(port, json, town.teamKey);
        Reply second = team.post(newKey(), body);
        assertThat(second.json().get("status").asText()).isEqualTo("SUBMITTED");
        assertThat(team.get(second.header("Location")).json().get("status").asText()).isEqualTo("ONTVANGEN");
        desk.same(new SignalId(database.queryForObject("select id from wegwijs.signal where number = ?", UUID.class,
                second.json().get("number").asText())), null, Urgency.NORMAL);
        assertThat(team.get(second.header("Location")).json().get("status").asText()).isEqualTo("ONTVANGEN");
    }

    @Test
    void keepsNamesAsTheyAreWritten() {
        ObjectNode body = aBody();
        with(body, "/candidate/givenName", "Zoë-Ağa");
        with(body, "/candidate/familyName", "O'Brien <b>'t Hof</b> ${1+1} 🙂");
        Reply reply = api().post(newKey(), body);
        CaseFile file = cases.file(new CaseId(database.queryForObject(
                "select case_id from wegwijs.signal where number = ?", UUID.class,
                reply.json().get("number").asText())));
        assertThat(file.person().givenName()).isEqualTo("Zoë-Ağa");
        assertThat(file.person().familyName()).isEqualTo("O'Brien <b>'t Hof</b> ${1+1} 🙂");
    }

    private ApiClient api() {
        return new ApiClient(port, json, town.uwvKey);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private ObjectNode aBody() {
        ObjectNode body = json.createObjectNode();
        body.putObject("candidate").put("givenName", "Hennie").put("familyName", "Smit").put("phone", town.aPhone())
                .put("preferredChannel", "PHONE").put("municipalityCode", town.municipality).put("birthYear", 1967)
                .putArray("contactTimes").add("MORNING");
        body.put("consentAtSource", "YES_SPOKEN").put("consentOn", town.yesterday().toString())
                .put("personKnows", true).put("contactLoop", true).put("urgency", false).put("note", "Bel na vier uur.");
        body.putArray("needDomains").add("DIGITAL_BASIC");
        body.putArray("indicators").add("NO_EMAIL");
        return body;
    }

    private ObjectNode with(ObjectNode body, String path, String text) {
        return put(body, path, json.getNodeFactory().textNode(text));
    }

    private static ObjectNode put(ObjectNode body, String path, JsonNode value) {
        int last = path.lastIndexOf('/');
        ((ObjectNode) body.at(path.substring(0, last))).set(path.substring(last + 1), value);
        return body;
    }

    private static String phoneOf(ObjectNode body) {
        return PhoneNumber.parse(body.at("/candidate/phone").asText()).map(PhoneNumber::value).orElse("none");
    }

    private int casesWith(String phone) {
        return database.queryForObject("select count(*) from wegwijs.referral_case c join wegwijs.participant p"
                + " on p.id = c.participant_id where p.phone = ?", Integer.class, phone);
    }
}
