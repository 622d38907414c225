package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a partner's system can send by mistake or on purpose to the whole product. */
class BadInputTests extends CalledByAPartner {

    static List<String> strangeTexts() {
        return List.of(
                "{\"candidate\":{\"birthYear\":" + "9".repeat(10_000) + "}}",
                "{\"candidate\":{\"birthYear\":1e999999999}}",
                "{\"candidate\":{\"birthYear\":-1e-999999999}}",
                "{\"candidate\":{\"birthYear\":99999999999999999999999999}}",
                "{\"note\":" + "[".repeat(1000) + "]".repeat(1000) + "}",
                "{\"note\":" + "[".repeat(1001) + "]".repeat(1001) + "}",
                "{\"note\":" + "{\"a\":".repeat(999) + "1" + "}".repeat(1000),
                "{\"\\ud83d\":1}",
                "{\"" + "a".repeat(59) + "\ud83d\ude42\":1}",
                "{\"\":1}",
                "{\"\\u0000\":1}",
                "{\"reverse\":{\"reason\":\"OTHER\",\"priorLevels\":[{\"scale\":\"DIGITAL\"}]}}",
                "{\"reverse\":{\"reason\":\"OTHER\",\"priorLevels\":[null,1,[],{}]}}",
                "{\"needDomains\":[null,{},[[]]],\"indicators\":{\"a\":[]}}",
                "{\"screening\":{\"instrument\":\"TAALVERKENNER\",\"on\":\"-999999999-01-01\"}}",
                "{\"consentOn\":\"+999999999-12-31\"}");
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void refusesStrangeTextsWithoutFailing(String body) {
        Map<String, Integer> before = rows();
        HttpResponse<String> answer = partner.send(UWV, newKey(), body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertProblem(answer);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/candidate/givenName", "/candidate/familyName", "/candidate/phone", "/candidate/email",
            "/candidate/preferredChannel", "/candidate/municipalityCode", "/consentAtSource", "/consentOn", "/note",
            "/partnerReference"})
    void refusesWhatNoDatabaseCanKeepInAnyField(String path) {
        Map<String, Integer> before = rows();
        for (String text : List.of("a\u0000b", "\ud83d", "\ude42a", "\u001b[2J", "\u0000")) {
            HttpResponse<String> answer = partner.send(UWV, newKey(), bytes(with(aBody(), path, text)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(fields(answer)).containsExactly(path.substring(1).replace('/', '.'));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void refusesBytesThatAreNoText() {
        Map<String, Integer> before = rows();
        String body = aBody().toString();
        for (byte[] wrong : List.of(new byte[] {(byte) 0xC3, 0x28}, new byte[] {(byte) 0xFF},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80})) {
            String marked = body.replace("Hennie", "\u0001");
            byte[] sent = marked.getBytes(StandardCharsets.ISO_8859_1);
            HttpResponse<String> answer = partner.send(UWV, newKey(), replaced(sent, (byte) 1, wrong));
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
            assertProblem(answer);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        Map<String, Integer> before = rows();
        ObjectNode body = aBody();
        with(body, "/candidate/phone", "12345");
        with(body, "/candidate/municipalityCode", "0363");
        with(body, "/candidate/preferredChannel", "FAX");
        with(body, "/note", "Haar nummer is 111222333.");
        with(body, "/consentOn", "2027-01-01");
        body.put("kleur", "blauw").put("urgency", "ja");
        HttpResponse<String> answer = partner.send(UWV, newKey(), bytes(body));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fields(answer)).containsExactlyInAnyOrder("candidate.phone", "candidate.municipalityCode",
                "candidate.preferredChannel", "note", "consentOn", "kleur", "urgency");
        assertThat(answer.body()).doesNotContain("12345").doesNotContain("111222333");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void letsNobodyInWithAKeyThatIsWrongOrOver() {
        String old = "over-" + UUID.randomUUID();
        Instant lastYear = SignalLine.WRITTEN.minusYears(1).minusDays(1).atStartOfDay(clock.getZone()).toInstant();
        clock.at(lastYear, () -> partners.issueApiKey(partners.receivers().get(0).id(), old));
        Map<String, Integer> before = rows();
        for (String key : List.of("demo-intake", "wegwijs", "demo-uwv ".repeat(100), old)) {
            HttpResponse<String> answer = partner.send(key, newKey(), bytes(aBody()));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertProblem(answer);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void refusesABodyThatIsTooLargeHoweverItComes() {
        Map<String, Integer> before = rows();
        for (String long1 : List.of("x".repeat(17_000), "9".repeat(1_000_000), "e\u0301".repeat(10_000))) {
            byte[] body = bytes(with(aBody(), "/note", long1));
            assertThat(partner.send(UWV, newKey(), body).statusCode()).isEqualTo(413);
            assertThat(partner.sendInPieces(UWV, newKey(), body).statusCode()).isEqualTo(413);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded", "application/json; charset=utf-16", "json"})
    void refusesTypesItDoesNotKnow(String type) {
        Map<String, Integer> before = rows();
        HttpResponse<String> answer = partner.answered(aRequest("/api/v1/signals").setHeader("Content-Type", type)
                .header("Idempotency-Key", newKey()).POST(BodyPublishers.ofByteArray(bytes(aBody()))));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertProblem(answer);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/*", "no type at all", ";;"})
    void refusesToAnswerInOtherTypes(String accept) {
        Map<String, Integer> before = rows();
        HttpResponse<String> posted = partner.answered(aRequest("/api/v1/signals").header("Accept", accept)
                .header("Idempotency-Key", newKey()).POST(BodyPublishers.ofByteArray(bytes(aBody()))));
        assertThat(posted.statusCode()).isEqualTo(406);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void keepsNamesAsTheyAreWritten() {
        for (String name : List.of("O'Brien", "Jan-Willem van 't Hof", "Zoë 🙂👩‍👩‍👧", "e" + "\u0301".repeat(59),
                "<script>alert(1)</script>", "${1+1} #{7*7} {{x}}", "Robert'); DROP TABLE signal;--", "مريم", "李小龍")) {
            HttpResponse<String> answer = partner.send(UWV, newKey(),
                    bytes(with(aBody(), "/candidate/givenName", name)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(database.queryForObject("select p.given_name from wegwijs.signal s"
                    + " join wegwijs.referral_case c on c.id = s.case_id"
                    + " join wegwijs.participant p on p.id = c.participant_id where s.number = ?", String.class,
                    read(answer).get("number").asText())).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "SG-2026-00001%00", "%ED%A0%80", "%F0%9F%99%82", "..%2f..%2f", "%2e%2e", ";a=b",
            "SG%0d%0a", "'%20or%20'1'='1", "%", "{}", "SG-2026-00001/"})
    void refusesStrangeNumbersWithoutFailing(String number) throws Exception {
        String answer = RawCall.to(port, "GET /api/v1/signals/" + number + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Authorization: Bearer " + UWV + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Idempotency-Key: a\u0001b\r\nContent-Length: 2\r\n\r\n{}",
            "Idempotency-Key: \u00e9\r\nContent-Length: 2\r\n\r\n{}",
            "Idempotency-Key: k\r\nContent-Length: -1\r\n\r\n{}",
            "Idempotency-Key: k\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
            "Idempotency-Key: k\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
            "Idempotency-Key: k\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
            "Idempotency-Key: k\r\nContent-Length: 100\r\n\r\n{"})
    void refusesBrokenCallsWithoutFailing(String rest) throws Exception {
        Map<String, Integer> before = rows();
        String answer = RawCall.to(port, "POST /api/v1/signals HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                + UWV + "\r\nContent-Type: application/json\r\nConnection: close\r\n" + rest);
        assertThat(answer).matches("(?s)(HTTP/1.1 4\\d\\d .*)?").doesNotContain("Exception");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void survivesAThousandBodiesMadeByChance() {
        SignalBooks books = new SignalBooks(database, clock.instant());
        OddBodies odd = new OddBodies(20261122);
        Map<String, String> accepted = new TreeMap<>();
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] body = odd.from(aBody());
            HttpResponse<String> answer = partner.send(i % 2 == 0 ? UWV : ROC, newKey(), body);
            assertThat(answer.statusCode()).as(new String(body, StandardCharsets.UTF_8)).isIn(201, 400, 413, 422);
            if (answer.statusCode() == 201) {
                accepted.put(read(answer).get("number").asText(), read(answer).get("status").asText());
            } else {
                assertProblem(answer);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(300);
        assertThat(accepted).hasSizeGreaterThan(50);
        books.balanceWith(accepted);
    }

    private static byte[] replaced(byte[] text, byte mark, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte one : text) {
            out.writeBytes(one == mark ? by : new byte[] {one});
        }
        return out.toByteArray();
    }
}
