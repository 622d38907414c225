package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.alignment.AlignmentDesk;
import nl.wegwijs.alignment.AlignmentId;
import nl.wegwijs.alignment.OfferPoint;
import nl.wegwijs.alignment.PartnerOffers;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.OfferGapReason;
import nl.wegwijs.course.OfferGaps;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.OfferingStatus;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.partner.PartnerId;

/** What a branch and its partners offer is asked, mapped, talked about and agreed. */
abstract class AlignmentStories extends StoryTelling {

    private static final String ALIGNMENT = "offer-alignment";
    private static final String SCHOOL = "Taalschool Duin en Veen";

    @Autowired
    private AlignmentDesk desk;
    @Autowired
    private PartnerOffers offers;
    @Autowired
    private OfferGaps gaps;
    @Autowired
    private CourseCatalogue courses;
    @Autowired
    private ApplicationEventPublisher facts;
    @Autowired
    private JdbcTemplate database;

    @Test
    void mapsTheOfferWithProvidersAndAgreesAboutEveryPoint() {
        OfferingId old = offering("Rekenen op school", stage.roc(), SkillDomain.NUMERACY);
        OfferingId theirs = offering("Brieven schrijven bij het ROC", stage.roc(), SkillDomain.DIGITAL_BASIC);
        OfferingId ours = offering("Brieven schrijven bij ons", null, SkillDomain.DIGITAL_BASIC);
        OfferingId silent = offering("Luisteren op de taalschool", stage.partner(SCHOOL), SkillDomain.LANGUAGE_LISTENING);
        List.of(theirs, ours).forEach(one -> stage.run(one, mondayAfter(today()), 6, 8));
        begins();
        assertThatThrownBy(() -> story.starts(ALIGNMENT, "course-ops-duinoord", Map.of("branch", "duinoord")))
                .isInstanceOf(PlainRefusal.class);
        assertThat(story.waitsAt()).contains("waitForProvider");
        assertThat(offers.isAsked(stage.roc())).isTrue();
        assertThatThrownBy(() -> offers.confirm(stage.roc(), Set.of(silent))).isInstanceOf(Refusal.class);
        story.daysLater(2);
        offers.confirm(stage.roc(), Set.of(old));
        assertThat(offers.isAsked(stage.roc())).isFalse();
        assertThatThrownBy(() -> offers.confirm(stage.roc(), Set.of())).isInstanceOf(Refusal.class);
        assertThat(courses.offering(old).status()).isEqualTo(OfferingStatus.INACTIVE);
        assertThat(courses.offering(theirs).assuredOn()).isEqualTo(today());

        story.daysLater(20);
        assertThat((String) story.shows("callAboutOffer").get("offerText")).contains("Luisteren op de taalschool");
        story.does("callAboutOffer", Map.of("result", "NO_ANSWER"));
        assertThat(story.endsOf("offer-confirmation")).containsExactlyInAnyOrder("confirmed", "unknown");
        Map<String, Object> map = story.shows("checkOfferMap");
        assertThat((String) map.get("providersText")).contains("ROC Laagveen (aanbod klopt)", SCHOOL + " (niet bereikt)");
        assertThat((String) map.get("pointsText")).contains("Schrijven: niemand biedt dit aan",
                "Computer en internet: twee aanbieders geven hetzelfde");
        assertThat((String) map.get("mapText")).contains("’s ochtends").contains("niemand wacht");
        story.does("checkOfferMap", Map.of("gone", List.of(silent.toString())));
        assertThat((String) story.shows("discussAlignment").get("pointsText")).contains("Luisteren: niemand biedt dit aan");

        assertThatThrownBy(() -> story.does("discussAlignment", Map.of("result", "DONE"))).isInstanceOf(PlainRefusal.class);
        assertThatThrownBy(() -> story.does("discussAlignment", decides("US", null))).isInstanceOf(PlainRefusal.class);
        story.does("discussAlignment", decides("TOGETHER", today().plusDays(60)));
        story.does("discussAlignment", Map.of("result", "ROUTE", "routeFrom", ours.toString(), "routeTo", theirs.toString(),
                "why", "Wie verder wil", "warm", true, "bothWays", true));
        assertThat(courses.agreedRouteFrom(ours)).hasValueSatisfying(route -> {
            assertThat(route.to().id()).isEqualTo(theirs);
            assertThat(courses.isWarm(route.id())).isTrue();
        });
        assertThat(courses.routeFrom(theirs)).hasValueSatisfying(back -> assertThat(back.id()).isEqualTo(ours));
        assertThat((String) story.shows("discussAlignment").get("decisionsText")).contains("Schrijven (geen aanbod): samen");
        story.does("discussAlignment", Map.of("result", "DONE"));
        assertThat(story.endedAt()).containsExactly("closed");
        assertThat(row()).containsEntry("state", "CLOSED").containsEntry("reason", "ASKED");
    }

    @Test
    void callsAProviderThatMayStillAnswerByItself() {
        OfferingId known = offering("Digitaal in het buurthuis", stage.partner("Digitaal Huis Duinoord"), SkillDomain.DIGITAL_BASIC);
        OfferingId school = offering("Spreken op de taalschool", stage.partner(SCHOOL), SkillDomain.LANGUAGE_SPEAKING);
        begins();
        story.daysLater(20);
        assertThat(story.tasks()).containsExactly("callAboutOffer");
        offers.confirm(stage.partner(SCHOOL), Set.of());
        for (String asked; !(asked = waiting()).isEmpty();) {
            boolean calls = story.shows("callAboutOffer").get("partnerText").equals("Digitaal Huis Duinoord");
            story.does("callAboutOffer", calls ? Map.of("result", "KNOWN", "gone", List.of(known.toString()))
                    : Map.of("result", "NO_ANSWER"));
            assertThat(waiting()).isNotEqualTo(asked);
        }
        assertThat(courses.offering(known).status()).isEqualTo(OfferingStatus.INACTIVE);
        assertThat(courses.offering(school).assuredOn()).isEqualTo(today());
        facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "checkOfferMap", "AF", "duinoord",
                Map.of("alignmentId", row().get("id"))), Map.of("table", "ROUND")));
        assertThat(row().get("owner_fields").toString()).contains("table");
        agrees("LEAVE");
    }

    @Test
    void beginsForAGapOnceAndNotEachMonth() {
        OfferingId full = offering("Te weinig plek", null, SkillDomain.NUMERACY);
        gaps.report(DemoLibrary.DUINOORD, SkillDomain.NUMERACY, OfferGapReason.LONG_WAIT, full);
        String number = last();
        gaps.report(DemoLibrary.DUINOORD, SkillDomain.NUMERACY, OfferGapReason.LONG_WAIT, full);
        gaps.report(DemoLibrary.DUINOORD, SkillDomain.JOB_APPLICATION, OfferGapReason.NOTHING_MATCHES, null);
        assertThat(last()).as("a second gap joins the first").isEqualTo(number);
        story.follows(stage.beside(ALIGNMENT, number));
        assertThat(row()).containsEntry("reason", "GAP");
        agrees("US");
        for (int month = 1; month < 3; month++) {
            story.goesTo(today().plusDays(20), LocalTime.of(10, 0));
            gaps.report(DemoLibrary.DUINOORD, SkillDomain.NUMERACY, OfferGapReason.LONG_WAIT, full);
        }
        assertThat(last()).as("something is being done about it").isEqualTo(number);

        story.goesTo(today().plusDays(60), LocalTime.of(10, 0));
        gaps.report(DemoLibrary.DUINOORD, SkillDomain.NUMERACY, OfferGapReason.LONG_WAIT, full);
        assertThat(last()).as("it did not help").isNotEqualTo(number);
        story.follows(stage.beside(ALIGNMENT, last()));
        agrees("LEAVE");
    }

    @Test
    void looksAtTheOfferTwiceAYear() {
        story.on(LocalDate.of(2025, 1, 6));
        begins();
        agrees("LEAVE");
        for (LocalDate day : List.of(LocalDate.of(2025, 2, 17), LocalDate.of(2025, 9, 1))) {
            story.on(day.minusDays(3));
            String before = last();
            story.goesTo(day.minusDays(3), LocalTime.of(10, 0));
            assertThat(last()).isEqualTo(before);
            story.goesTo(day, LocalTime.of(10, 0));
            String season = last();
            story.goesTo(day.plusDays(1), LocalTime.of(10, 0));
            assertThat(last()).isEqualTo(season).isNotEqualTo(before);
            story.follows(stage.beside(ALIGNMENT, season));
            agrees("LEAVE");
            story.goesTo(today().plusDays(1), LocalTime.of(10, 0));
            assertThat(last()).isEqualTo(season);
        }
    }

    private void begins() {
        story.follows(story.starts(ALIGNMENT, "partner-relations-duinoord", Map.of("branch", "duinoord")));
    }

    /** To the end: nobody answers, and about every point the same is agreed. */
    private void agrees(String choice) {
        story.daysLater(20);
        while (story.tasks().contains("callAboutOffer")) {
            story.does("callAboutOffer", Map.of("result", "NO_ANSWER"));
        }
        story.does("checkOfferMap", Map.of());
        story.does("discussAlignment", decides(choice, choice.equals("LEAVE") ? null : today().plusDays(60)));
        story.does("discussAlignment", Map.of("result", "DONE"));
        assertThat(story.endedAt()).containsExactly("closed");
    }

    private Map<String, Object> decides(String choice, LocalDate by) {
        List<String> points = desk.undecided(AlignmentId.of(row().get("id").toString())).stream().map(OfferPoint::key).toList();
        Map<String, Object> decision = new HashMap<>(Map.of("result", "DECISION", "points", points, "decision", choice,
                "owner", "LIBRARY"));
        decision.put("byOn", by == null ? null : by.toString());
        return decision;
    }

    private OfferingId offering(String title, PartnerId provider, SkillDomain domain) {
        return courses.addOffering(CourseFixtures.anOffering(title, DemoLibrary.DUINOORD, provider, domain,
                new LevelRange(LevelScale.CAN_DO, "NOT_YET", "ALONE"), OfferingForm.GROUP));
    }

    private String waiting() {
        return database.queryForList("select id::text from wegwijs.offer_confirmation where alignment_id = ?"
                + " and state = 'WAITING' order by id", String.class, row().get("id")).toString().replace("[]", "");
    }

    private String last() {
        return database.queryForList("select number from wegwijs.offer_alignment where branch_id = 'duinoord'"
                + " order by split_part(number, '-', 3)::int desc limit 1", String.class).toString().replaceAll("[\\[\\]]", "");
    }

    private Map<String, Object> row() {
        return database.queryForMap("select * from wegwijs.offer_alignment where number ="
                + " (select business_key_ from act_hi_procinst where id_ = ?)", story.root());
    }
}
