package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import java.net.http.HttpResponse;

import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.partner.Invitation;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.partner.UserRole;

/** The portal as partners meet it over HTTP, without JavaScript. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({DemoLibraryOnly.class, LetterBox.Installed.class})
class PortalTests {

    static final String PASSWORD = "zeven groene fietsen";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @LocalServerPort
    private int port;
    @Autowired
    private PartnerUsers users;
    @Autowired
    private PartnerRegister partners;
    @Autowired
    private LetterBox mail;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ShiftableClock clock;

    private PartnerId uwv;
    private PartnerId roc;

    @BeforeEach
    void theDemonstrationIsOpen() {
        uwv = partners.authenticate("demo-uwv").orElseThrow().partnerId();
        roc = partners.authenticate("demo-roc").orElseThrow().partnerId();
        database.update("delete from wegwijs.sign_in_try");
    }

    @Test
    void letsADemonstrationUserIn() {
        PortalClient uwvAdviser = PortalClient.signedIn(port, "uwv@example.org", "wegwijs", mail);

        HttpResponse<String> home = uwvAdviser.get("/partner");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Welkom, Ilse Bakema", "UWV Laagveen", "Onze gebruikers");
    }

    @Test
    void sendsASignalOnceHoweverOftenTheButtonIsPushed() {
        PortalClient adviser = aUser(uwv, UserRole.REFERRER);
        adviser.get("/partner/aanmelden");

        HttpResponse<String> first = adviser.post("/partner/aanmelden", aSignal());
        HttpResponse<String> again = adviser.post("/partner/aanmelden", aSignal());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        HttpResponse<String> thanks = adviser.follow(first);
        assertThat(thanks.body()).contains("Uw signaal is er: SG-");
        assertThat(adviser.get("/partner/signalen").body()).contains("U-4711", "1 signaal", "Ontvangen")
                .doesNotContain("Hennie");
    }

    private Map<String, Object> aSignal() {
        Map<String, Object> form = new HashMap<>(Map.of("consentAtSource", "YES_SPOKEN",
                "consentOn", LocalDate.now(clock).minusDays(1).toString(), "personKnows", "YES", "contactLoop", "true",
                "partnerReference", "U-4711", "givenName", "Hennie", "familyName", "Smit",
                "phone", "06" + (72_000_000 + NEXT.getAndIncrement()), "preferredChannel", "PHONE",
                "municipality", "9001"));
        form.put("needDomains", List.of("DIGITAL_BASIC"));
        form.put("urgentHint", "NONE");
        form.put("_shown", List.of("consentAtSource", "phone"));
        return form;
    }

    private PortalClient aUser(PartnerId partner, UserRole role) {
        return PortalClient.signedIn(port, invited(partner, role).workEmail(), PASSWORD, mail);
    }

    private PartnerUserView invited(PartnerId partner, UserRole role) {
        Invitation invitation = users.invite(partner, "user" + NEXT.getAndIncrement() + "." + System.nanoTime() + "@example.org", "Proef Persoon", role);
        users.choosePassword(invitation.token(), PASSWORD);
        return invitation.user();
    }
}
