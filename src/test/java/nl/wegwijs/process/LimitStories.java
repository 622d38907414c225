package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.partner.UserRole;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.ReceiverLinks;

/** How long a link works, and how often anybody may try anything. */
abstract class LimitStories extends SeenByPartners {

    private static final List<String> WISHES = List.of("id", "version", "tenant", "branch", "branchId", "libraryOrgId",
            "partner", "partnerId", "partnerUserId", "consent", "consentGiven", "createdBy", "createdAt", "role", "roles",
            "scopes", "status", "source", "channel", "number", "caseId", "participantId", "triage", "urgent", "receivedAt",
            "rank", "sealedCandidate", "feedbackLevel", "added", "__proto__", "class.module.classLoader");

    @Autowired
    private ReceiverLinks links;

    private String nobodysLink;

    @BeforeEach
    void aDeadLink() {
        nobodysLink = new PortalClient(port).get("/link/" + "x".repeat(43)).body();
    }

    private String aLink(String name) {
        isSent(name, "Sociale dienst Veenrijk");
        return "/link/" + links.issue(OnwardReferralId.of(onward()));
    }

    // It says no more than a link that never was, and takes no answer.
    private void isDead(PortalClient receiver, String link) {
        Map<String, Object> before = stage.onwardRow(onward());
        HttpResponse<String> page = receiver.get(link);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).isEqualTo(nobodysLink).contains("Deze link werkt niet meer.");
        assertThat(receiver.post(link + "/opnemen", Map.of()).statusCode()).isEqualTo(404);
        assertThat(stage.onwardRow(onward())).isEqualTo(before);
    }

    @Test
    void endsALinkAfterItsTerm() {
        String link = aLink("Verlopen");
        PortalClient receiver = new PortalClient(port);
        clock.moveTo(clock.instant().plus(Duration.ofDays(180)));
        assertThat(receiver.get(link).statusCode()).isEqualTo(200);
        clock.moveTo(clock.instant().plus(Duration.ofDays(6)));

        isDead(receiver, link);
    }

    @Test
    void endsALinkThatWeTakeBackOrReplace() {
        String link = aLink("Terug");
        PortalClient receiver = new PortalClient(port);
        assertThat(receiver.get(link).statusCode()).isEqualTo(200);
        String newer = "/link/" + links.issue(OnwardReferralId.of(onward()));
        isDead(receiver, link);
        assertThat(receiver.get(newer).statusCode()).isEqualTo(200);

        links.revoke(OnwardReferralId.of(onward()));

        isDead(receiver, newer);
    }

    @Test
    void endsALinkWithItsReferral() {
        String link = aLink("Klaar");
        PortalClient receiver = new PortalClient(port);
        receiver.get(link);
        assertThat(receiver.post(link + "/opnemen", Map.of()).statusCode()).isEqualTo(302);
        partnerCalls("STARTED");
        partnerCalls("COMPLETED");

        HttpResponse<String> page = receiver.get(link);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).isEqualTo(nobodysLink);
    }

    /** S-12 and S-16: the same post a thousand times is ten tries, and one answer. */
    @Test
    void hearsALinkTenTimesAnHour() {
        String link = aLink("Vaak");
        PortalClient receiver = new PortalClient(port);
        receiver.get(link);
        for (int n = 0; n < 10; n++) {
            assertThat(receiver.post(link + "/opnemen", Map.of()).statusCode()).isEqualTo(302);
        }
        Map<String, Object> once = stage.onwardRow(onward());
        for (int n = 10; n < 1000; n++) {
            tooOften(receiver.post(link + "/opnemen", Map.of()), 3600);
        }
        assertThat(stage.onwardRow(onward())).isEqualTo(once).containsEntry("status", "ACCEPTED");
        assertThat(story.waitsAt()).contains("waitForStart");

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(61)));
        assertThat(receiver.post(link + "/begonnen", Map.of("day", today().toString())).statusCode()).isEqualTo(302);
    }

    /** S-12: wherever the posts say that they come from; and who must wait keeps what was filled in. */
    @ParameterizedTest
    @CsvSource({"/aanmelden, givenName", "/helpen, name"})
    void takesSixtyPublicFormsAnHourFromOnePlace(String path, String field) {
        PortalClient visitor = new PortalClient(port).pretendsToBeElsewhere();
        visitor.get(path);
        for (int n = 0; n < 60; n++) {
            assertThat(visitor.post(path, Map.of(field, "")).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = visitor.post(path, Map.of(field, "Willemien Wacht", "phone", "06-12 34"));
        tooOften(refused, 3600);
        assertThat(refused.body()).contains("<title>Fout: ", "value=\"Willemien Wacht\"", "value=\"06-12 34\"");
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(61)));
        assertThat(visitor.post(path, Map.of(field, "")).statusCode()).isEqualTo(200);
    }

    /** S-12 */
    @Test
    void asksWhoGuessesPasswordsToComeBackLater() {
        String email = anAddress();
        for (int n = 0; n < 5; n++) {
            assertThat(new PortalClient(port).pretendsToBeElsewhere().givesPassword(email, "een ander woord").statusCode()).isEqualTo(200);
        }
        tooOften(new PortalClient(port).givesPassword(email, "een ander woord"), 900);
    }

    /** S-10: more than anybody fills in is refused by its head, within a second, whatever follows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Content-Length: 65537 | 65537 | 413",
            "Content-Length: 104857600 | 100000 | 413",
            "Transfer-Encoding: chunked | 100000 | 413",
            "Content-Encoding: gzip~Content-Length: 100 | 100 | 403",
            "Content-Type: multipart/form-data; boundary=x~Content-Length: 60000 | 60000 | 413"})
    void refusesMoreThanAnybodyFillsIn(String head, int sent, int status) throws IOException {
        for (String path : List.of("/aanmelden", "/partner/inloggen", "/link/" + "x".repeat(43) + "/vraag")) {
            String type = head.contains("Content-Type") ? "" : "\r\nContent-Type: application/x-www-form-urlencoded";
            answers(status, "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + head.replace("~", "\r\n") + type
                    + "\r\n\r\n", (head.contains("chunked") ? "186a0\r\n" : "") + "x".repeat(sent));
        }
    }

    @Test
    void refusesTenThousandHeadersAndAThousandParts() throws IOException {
        StringBuilder headers = new StringBuilder("GET /aanmelden HTTP/1.1\r\nHost: localhost\r\n");
        for (int n = 0; n < 10_000; n++) {
            headers.append("X-Header-").append(n).append(": 1\r\n");
        }
        answers(400, headers + "\r\n", "");
        StringBuilder parts = new StringBuilder();
        for (int n = 0; n < 1_000; n++) {
            parts.append("--x\r\nContent-Disposition: form-data; name=\"p").append(n).append("\"\r\n\r\n1\r\n");
        }
        String body = parts + "--x--\r\n";
        answers(413, "POST /aanmelden HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n", body);
    }

    private void answers(int status, String head, String body) throws IOException {
        long before = usedMemory();
        long start = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            try {
                socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException hungUp) {
                // The answer may come, and the line be cut, before all was sent.
            }
            byte[] line = socket.getInputStream().readNBytes(12);
            assertThat(new String(line, StandardCharsets.US_ASCII)).as(head.lines().limit(3).toList().toString())
                    .isEqualTo("HTTP/1.1 " + status);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(usedMemory() - before).isLessThan(50L * 1024 * 1024);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** S-18: nothing that somebody types begins a header line, here or in a mail. */
    @Test
    void startsNoHeaderLineWithWhatSomebodyTypes() {
        PortalClient coordinator = aUser(stage.uwv(), UserRole.COORDINATOR);
        coordinator.get("/partner/gebruikers");
        for (String address : List.of("a@b.example\r\nBcc: c@d.example", "a@b.example\nBcc: c@d.example",
                "a@b.example%0d%0aBcc: c@d.example", "\"a\r\n\"@b.example")) {
            assertThat(coordinator.post("/partner/gebruikers", Map.of("workEmail", address, "displayName", "Kees",
                    "role", "REFERRER")).body()).contains("<title>Fout: ");
        }
        String honest = anAddress();
        coordinator.post("/partner/gebruikers", Map.of("workEmail", honest, "displayName",
                "Jan\r\nBcc: c@d.example\r\n\u001b[31m", "role", "REFERRER"));
        assertThat(mail.texts()).noneMatch(text -> text.contains("c@d.example"));
        HttpResponse<String> answer = new PortalClient(port).get("/partner/inloggen?uit=%0d%0aX-Made-Up:%20yes");
        assertThat(answer.headers().firstValue("X-Made-Up")).isEmpty();
    }

    /** S-04: what a page does not ask is not taken, whoever writes it in; all else stays as it would be without. */
    @Test
    void takesNoFieldThatAFormDoesNotAsk() {
        PortalClient adviser = aUser(stage.uwv(), UserRole.REFERRER);
        String honest = signals(adviser, Somebody.called("Eerlijk"));
        adviser.get("/partner/aanmelden");
        Map<String, Object> form = new HashMap<>(aSignal(Somebody.called("Brutaal")));
        for (String name : WISHES) {
            form.putIfAbsent(name, name.contains("artner") ? stage.roc().toString() : "true");
        }
        form.put("source", "SELF");
        form.put("status", "REJECTED");
        form.put("branch", "duinoord");
        HttpResponse<String> sent = adviser.post("/partner/aanmelden", form);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String number = sent.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        assertThat(kept(number)).isEqualTo(kept(honest));

        isSent("Velden", "UWV Laagveen");
        Map<String, Object> sentOn = handedOver();
        PortalClient coordinator = aUser(stage.uwv(), UserRole.COORDINATOR);
        coordinator.get("/partner/verwijzingen/" + number());
        Map<String, Object> question = new HashMap<>(Map.of("question", "Op welke dag kan de persoon?"));
        WISHES.forEach(name -> question.put(name, "true"));
        question.put("status", "COMPLETED");
        coordinator.post("/partner/verwijzingen/" + number() + "/vraag", question);
        Map<String, Object> after = handedOver();
        assertThat(after.entrySet()).filteredOn(one -> !Objects.equals(one.getValue(), sentOn.get(one.getKey())))
                .extracting(Map.Entry::getKey).isSubsetOf("question", "asked_at", "updated_at", "version", "due_on");

        for (String path : List.of("/aanmelden", "/helpen")) {
            PortalClient visitor = new PortalClient(port);
            visitor.get(path);
            Map<String, Object> wishes = new HashMap<>();
            WISHES.forEach(name -> wishes.put(name, "true"));
            String before = whoCame();
            assertThat(visitor.post(path, wishes).body()).as("is asked all the same").contains("<form method=\"post\"");
            assertThat(whoCame()).isEqualTo(before);
        }
    }

    private String whoCame() {
        return database.queryForObject("select (select count(*) from wegwijs.signal) || ', ' || (select count(*) from wegwijs.volunteer)",
                String.class);
    }

    // The fields that go along are a set, written in any order.
    private Map<String, Object> handedOver() {
        Map<String, Object> row = stage.onwardRow(onward());
        row.computeIfPresent("data_set", (column, fields) -> Set.of(fields.toString().replaceAll("[\\[\\]\" ]", "").split(",")));
        return row;
    }

    private Map<String, Object> kept(String number) {
        Map<String, Object> row = database.queryForMap("select * from wegwijs.signal where number = ?", number);
        row.keySet().removeAll(List.of("id", "number", "case_id", "received_at", "created_at", "created_by", "updated_at",
                "partner_user_id", "due_on", "form_mark", "status_since", "version"));
        row.replaceAll((column, value) -> value == null ? null : value.toString());
        return row;
    }

    private static void tooOften(HttpResponse<String> answer, int most) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, most);
        assertThat(answer.body()).containsAnyOf("te vaak gestuurd", "te vaak verstuurd", "te vaak geprobeerd");
    }
}
