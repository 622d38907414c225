package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.partner.Invitation;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.partner.UserRole;

/** The portal as people at partners meet it over HTTP, without JavaScript. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "wegwijs.post.local-webhooks=true")
@Import({Story.class, Stage.class, TakenPaths.class, LetterBox.Installed.class, Postman.class})
@ExtendWith(NobodyInTheEngine.class)
abstract class AtThePortal extends StoryTelling {

    static final String PASSWORD = "zeven groene fietsen";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @LocalServerPort
    int port;
    @Autowired
    PartnerUsers users;
    @Autowired
    LetterBox mail;
    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void nobodyTriedYet() {
        database.update("delete from wegwijs.sign_in_try");
    }

    Map<String, Object> aSignal(Somebody who) {
        Map<String, Object> form = new HashMap<>(Map.of("consentAtSource", "YES_SPOKEN",
                "consentOn", today().minusDays(1).toString(), "personKnows", "YES", "contactLoop", "true",
                "partnerReference", "U-4711", "givenName", who.givenName(), "familyName", who.familyName(),
                "phone", who.phone(), "preferredChannel", "PHONE", "municipality", Stage.VEENRIJK));
        form.put("needDomains", List.of("DIGITAL_BASIC"));
        form.put("urgentHint", "NONE");
        form.put("note", Somebody.words("Belt liever in de ochtend"));
        form.put("_shown", List.of("consentAtSource", "phone", "givenName"));
        return form;
    }

    /** Sends a signal through the form and returns its number. */
    String signals(PortalClient sender, Somebody who) {
        sender.get("/partner/aanmelden");
        HttpResponse<String> sent = sender.post("/partner/aanmelden", aSignal(who));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String address = sent.headers().firstValue("Location").orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Somebody agreed to be sent on to this partner, and is. */
    void isSent(String name, String partner) {
        getsAdvice(name);
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        story.does("chooseReceiver", Answers.receiver("DOMAIN_NOT_OFFERED", stage.partner(partner)));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
    }

    PortalClient aUser(PartnerId partner, UserRole role) {
        return PortalClient.signedIn(port, aNewUser(partner, role).workEmail(), PASSWORD, mail);
    }

    PartnerUserView aNewUser(PartnerId partner, UserRole role) {
        Invitation invitation = users.invite(partner, anAddress(), "Robin Proef", role);
        users.choosePassword(invitation.token(), PASSWORD);
        return invitation.user();
    }

    static String anAddress() {
        return "robin" + NEXT.incrementAndGet() + "@partner.example.org";
    }
}
