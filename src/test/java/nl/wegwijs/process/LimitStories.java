package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.ReceiverLinks;

/** How long a link works, and how often anybody may try anything. */
abstract class LimitStories extends SeenByPartners {

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

    @Test
    void takesSixtyPublicFormsAnHourFromOnePlace() {
        PortalClient visitor = new PortalClient(port);
        visitor.get("/aanmelden");
        for (int n = 0; n < 60; n++) {
            assertThat(visitor.post("/aanmelden", Map.of("givenName", "")).statusCode()).isEqualTo(200);
        }
        tooOften(visitor.post("/aanmelden", Map.of("givenName", "")), 3600);
        assertThat(visitor.get("/aanmelden").statusCode()).isEqualTo(200);

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(61)));
        assertThat(visitor.post("/aanmelden", Map.of("givenName", "")).statusCode()).isEqualTo(200);
    }

    @Test
    void asksWhoGuessesPasswordsToComeBackLater() {
        String email = anAddress();
        for (int n = 0; n < 5; n++) {
            assertThat(new PortalClient(port).givesPassword(email, "een ander woord").statusCode()).isEqualTo(200);
        }
        tooOften(new PortalClient(port).givesPassword(email, "een ander woord"), 900);
    }

    private static void tooOften(HttpResponse<String> answer, int most) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, most);
        assertThat(answer.body()).containsAnyOf("te vaak gestuurd", "te vaak verstuurd", "te vaak geprobeerd");
    }
}
