package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import nl.wegwijs.correspondence.PostOffice;
import nl.wegwijs.partner.ApiScope;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.UserRole;

/** A mail server, systems that listen and people at the portal: whatever leaves the house arrives somewhere. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"spring.mail.host=letter-box.example.org",
        "wegwijs.post.local-webhooks=true"})
@Import(Postman.class)
abstract class SeenByPartners extends AtThePortal {

    @Autowired
    Postman post;
    @Autowired
    private PostOffice office;
    @Autowired
    PartnerRegister partners;

    final Mailbox mailbox = new Mailbox();
    final List<PartnersEyes> all = new ArrayList<>();
    /** What only this run knows: the numbers of what was sent. */
    final Map<String, String> holes = new HashMap<>();

    @BeforeEach
    void opensTheMail() {
        post.sendsThrough(mailbox.port());
    }

    @AfterEach
    void closesTheMail() {
        lookAround();
        post.hasNoServer();
        mailbox.close();
        all.forEach(PartnersEyes::close);
    }

    PartnersEyes eyes(String name, PartnerId partner, String key) {
        String user = aNewUser(partner, UserRole.COORDINATOR).workEmail();
        PartnersEyes eyes = new PartnersEyes(name, PortalClient.signedIn(port, user, PASSWORD, mail), new SignalCaller(port),
                key, List.of(user, partners.referralContact(partner).orElseThrow().workEmail()), mailbox);
        office.listenAt(partner, eyes.hook());
        all.add(eyes);
        return eyes;
    }

    PartnersEyes eyes(String name, PartnerId partner) {
        return eyes(name, partner, partners.issueApiKey(partner, Set.of(ApiScope.values())).clearKey());
    }

    /** News goes out, and everybody looks everywhere. */
    void lookAround() {
        for (int sent = 1; sent > 0;) {
            sent = post.goesRound();
        }
        all.forEach(PartnersEyes::looksAround);
    }

    String signals(PartnersEyes sender, Somebody who, String... without) {
        sender.portal().get("/partner/aanmelden");
        Map<String, Object> form = aSignal(who);
        form.keySet().removeAll(List.of(without));
        String address = sender.portal().post("/partner/aanmelden", form).headers().firstValue("Location").orElseThrow();
        String number = address.substring(address.lastIndexOf('/') + 1);
        sender.follows("signals", number);
        holes.put("signal of " + sender.name(), number);
        holes.put("signal", number);
        holes.put("phone", who.phone().substring(1));
        story.followsSignal(receiptOf(number));
        return number;
    }
}
