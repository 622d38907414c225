package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.library.Theme;
import nl.wegwijs.partner.AgreementView;
import nl.wegwijs.partner.NewPartner;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerCategory;
import nl.wegwijs.partner.PartnerContact;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.partner.UserRole;

/** The stretches that stories of agreements have in common, each with a partner of its own. */
abstract class AgreementTelling extends StoryTelling {

    private static final List<String> OWNERS = List.of("content", "guidance", "location", "equipment", "recruitment",
            "screening", "promotion", "enrolmentAdmin", "materials", "licence", "evaluation", "reporting", "costs");

    @Autowired
    PartnerRegister partners;
    @Autowired
    PartnerAgreements agreements;
    @Autowired
    PartnerUsers users;
    @Autowired
    JdbcTemplate database;

    PartnerId partner;
    String talks;

    /** An organisation that works with us, without anything on paper. */
    void worksWithUs(String name, PartnerRole... roles) {
        partner = partners.add(new NewPartner(name, PartnerType.ASSOCIATION, PartnerCategory.NEIGHBOURHOOD, Set.of(roles),
                Set.of(Theme.LANGUAGE), Set.of(TargetGroup.GENERAL), Set.of(Stage.VEENRIJK), DemoLibrary.VEENRIJK, false,
                List.of(new PartnerContact("Team", "contactpersoon", "team@example.org", "0612345678", true))));
        partners.activate(partner);
    }

    PartnerUserView aCoordinator() {
        return colleague(UserRole.COORDINATOR);
    }

    PartnerUserView colleague(UserRole role) {
        String address = partner + "-" + role.name().toLowerCase() + "@example.org";
        users.addForDemo(partner, address, "Robin Proef", role, "wegwijs");
        return users.of(partner).stream().filter(one -> one.role() == role).findFirst().orElseThrow();
    }

    void talksBegin() {
        follows(story.starts(PartnerAgreementProcess.KEY, "partner-relations", Map.of("known", "YES", "partner",
                partner.toString(), "howFound", "NETWORK")));
    }

    void follows(String instance) {
        talks = instance;
        story.follows(talks);
    }

    static Map<String, Object> meeting(String... facts) {
        return Map.of("heldOn", "2026-01-05", "contactName", "Sam Werker", "contactFunction", "teamleider", "contactMail",
                "sam@example.org", "contactPhone", "0612345678", "wants", List.of("TRAINING"), "offers",
                List.of("REFERRALS"), "facts", Arrays.asList(facts), "next", "Wij werken dit uit");
    }

    static Map<String, Object> profile(String result) {
        return new HashMap<>(Map.of("roles", List.of("REFERRER", "RECEIVER"), "themes", List.of("LANGUAGE"),
                "targetGroups", List.of("GENERAL"), "area", List.of(Stage.VEENRIJK), "existingUse", List.of("REFERS"),
                "result", result));
    }

    Map<String, Object> terms(String... kinds) {
        return terms(today(), kinds);
    }

    static Map<String, Object> terms(LocalDate from, String... kinds) {
        Map<String, Object> terms = new HashMap<>(Map.of("result", "READY", "kinds", Arrays.asList(kinds), "model", "SHARED",
                "responseDays", 5, "toldMost", "STATUS_ONLY", "warmByDefault", true, "costs", 0, "startsOn",
                from.toString(), "evaluationMonths", "6", "exitRule", "Drie maanden van tevoren"));
        terms.putAll(Map.of("target1", "K8", "target1Value", 30, "target1Period", "HALF_YEAR"));
        OWNERS.forEach(task -> terms.put(task + "By", "BOTH"));
        return terms;
    }

    static Map<String, Object> privacy(String result) {
        Map<String, Object> check = new HashMap<>(Map.of("exchange", List.of("CONTACT", "GOAL"), "minimal", true, "basis",
                "CONSENT", "security", List.of("PORTAL"), "result", result));
        if (!result.equals("OK")) {
            check.put("why", "Te veel gegevens");
        }
        return check;
    }

    /** From the meeting to the paper that the partner may sign. */
    void isOffered(Map<String, Object> terms) {
        story.does("recordMeeting", meeting("DATA"));
        story.does("draftAgreement", terms);
        story.does("checkPrivacy", privacy("OK"));
        assertThat(story.waitsAt()).containsExactly("waitForSignature");
    }

    /** An agreement in force that both signed; the story goes on with looking after it. */
    void isAgreed(Map<String, Object> terms) {
        talksBegin();
        isOffered(terms);
        story.daysLater(8);
        story.does("callAboutSigning", Map.of("result", "SIGNED"));
        story.does("signAgreement", Map.of("signed", true, "on", today().toString()));
        assertThat(story.endedAt()).containsExactly("active");
        story.follows(stage.beside(AgreementStewardshipProcess.KEY, newest().number()));
        assertThat(story.waitsAt()).containsExactly("momentDue");
    }

    AgreementView newest() {
        return agreements.of(partner).get(0);
    }

    String status() {
        return partners.relation(partner).status().name();
    }

    int talksWith() {
        return database.queryForObject("select count(*) from wegwijs.exploration where partner_id = ?", Integer.class,
                partner.value());
    }
}
