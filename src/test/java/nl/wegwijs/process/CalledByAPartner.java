package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.partner.PartnerRegister;

/** The whole product on its demo library and the day of the signals, called by a partner's system. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class CalledByAPartner {

    static final String UWV = "demo-uwv";
    static final String ROC = "demo-roc";
    private static final AtomicInteger NEXT_PHONE = new AtomicInteger(71_000_000);

    @LocalServerPort
    int port;
    @Autowired
    private DemoLibrary library;
    @Autowired
    PartnerRegister partners;
    @Autowired
    ShiftableClock clock;
    @Autowired
    JdbcTemplate database;
    @Autowired
    private ObjectMapper json;

    SignalCaller partner;

    @BeforeEach
    void openTheLibrary() {
        if (!library.isOpen()) {
            library.open();
        }
        clock.moveTo(SignalLine.WRITTEN.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
        partner = new SignalCaller(port);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    HttpRequest.Builder aRequest(String path) {
        return partner.request(path).header("Authorization", "Bearer " + UWV)
                .header("Content-Type", "application/json");
    }

    ObjectNode aBody() {
        ObjectNode body = json.createObjectNode();
        body.putObject("candidate").put("givenName", "Hennie").put("familyName", "Smit")
                .put("phone", "06" + NEXT_PHONE.getAndIncrement()).put("preferredChannel", "PHONE")
                .put("municipalityCode", "9001").put("birthYear", 1967).putArray("contactTimes").add("MORNING");
        body.put("consentAtSource", "YES_SPOKEN").put("consentOn", "2026-11-17").put("personKnows", true)
                .put("contactLoop", true).put("urgency", false).put("note", "Bel na vier uur.");
        body.putArray("needDomains").add("DIGITAL_BASIC");
        return body;
    }

    ObjectNode with(ObjectNode body, String path, String text) {
        int last = path.lastIndexOf('/');
        ((ObjectNode) body.at(path.substring(0, last))).put(path.substring(last + 1), text);
        return body;
    }

    byte[] bytes(JsonNode body) {
        StringBuilder escaped = new StringBuilder();
        // Half a character has no UTF-8, so it travels as an escape.
        body.toString().chars().forEach(unit -> escaped.append(Character.isSurrogate((char) unit)
                ? String.format("\\u%04x", unit) : Character.toString(unit)));
        return escaped.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + answer.statusCode()).doesNotContain("Exception");
    }

    List<String> fields(HttpResponse<String> answer) {
        List<String> fields = new ArrayList<>();
        read(answer).get("errors").forEach(error -> fields.add(error.get("field").asText()));
        return fields;
    }

    JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }

    /** How many rows every table of ours and of the engine holds; that somebody called is counted apart. */
    Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        List<String> tables = database.queryForList("select schemaname || '.' || tablename from pg_tables"
                + " where schemaname in ('wegwijs', 'public') and tablename <> 'call_count'", String.class);
        String counts = String.join(" union all ", tables.stream()
                .map(table -> "select '" + table + "' as name, count(*) as n from " + table).toList());
        database.query(counts, row -> {
            rows.put(row.getString("name"), row.getInt("n"));
        });
        return rows;
    }
}
