package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.learning.Expertise;
import nl.wegwijs.learning.LearningDesk;
import nl.wegwijs.volunteer.VolunteerId;

/** What our own people and volunteers must learn: found, bought or developed, learned, and looked back upon. */
abstract class LearningStories extends StoryTelling {

    private static final String LEARNING = "staff-development";
    private static final String SUPPLIER = "SeniorWeb Veenrijk";

    @Autowired
    private LearningDesk learning;
    @Autowired
    private ApplicationEventPublisher facts;
    @Autowired
    private JdbcTemplate database;

    @Test
    void buysATrainingThatStaffAndVolunteersFollowTogether() {
        VolunteerId helper = stage.volunteer(Somebody.called("Leerling"), 1, "MON_MORNING");
        needs("DIGISTERKER", "BOTH", 14);
        story.does("recordNeed", found("DIGISTERKER", "BOTH", 14, 85, false, false));
        asks(12_000, SUPPLIER, "ROC Laagveen", "Volksuniversiteit Laagveen");
        assertThat(story.shows("noteQuote")).containsEntry("neededText", "drie offertes");
        quotes(SUPPLIER, 11_000);
        quotes("ROC Laagveen", 9_500);
        assertThat(story.tasks()).containsExactly("noteQuote");
        quotes("Volksuniversiteit Laagveen", 14_000);
        assertThat((String) story.shows("compareQuotes").get("quotesText")).contains("ROC Laagveen: € 9500, inhoud 4");
        story.does("compareQuotes", Map.of("result", "CHOSEN", "choice", supplier("ROC Laagveen"), "why", "Past het best"));
        story.does("approvePurchase", Map.of("result", "YES"));
        assertThat(story.endsOf("training-purchase")).containsExactly("ready");
        assertThat(purchase()).containsEntry("state", "ORDERED");

        LocalDate last = today().plusDays(21);
        assertThat(story.shows("planLearners").get("staffOptions").toString()).contains("intake").doesNotContain("duinoord");
        assertThatThrownBy(() -> story.does("planLearners", planned(List.of(), List.of(), last))).isInstanceOf(PlainRefusal.class);
        story.does("planLearners", planned(List.of("intake", "course-ops"), List.of(helper), last));
        assertThat(story.waitsAt()).containsExactly("programmeOver");
        assertThat(purchase()).containsEntry("state", "DELIVERED");
        story.goesTo(last, LocalTime.of(17, 0));
        story.does("noteLearners", Map.of("result", "GIVEN", "staffPresent", List.of("intake"), "volunteersPresent",
                List.of(helper.toString()), "validUntil", last.plusYears(2).toString()));
        assertThat(competences()).containsExactlyInAnyOrder("DIGISTERKER intake", "DIGISTERKER " + helper);
        assertThat(database.queryForObject("select papers::text from wegwijs.volunteer where id = ?", String.class,
                helper.value())).contains("CERT_DIGISTERKER");
        story.goesTo(last.plusDays(35), LocalTime.of(10, 0));
        assertThat(story.shows("evaluateLearning")).containsEntry("learnersText", "2 medewerkers, 1 vrijwilliger");
        story.does("evaluateLearning", Map.of("mark", 8, "usesIt", "YES", "result", "ENOUGH"));
        assertThat(story.endedAt()).containsExactly("satisfied");
        assertThat(row()).containsEntry("state", "SATISFIED").containsEntry("mark", 8);
        assertThat(purchase()).containsEntry("state", "EVALUATED");
    }

    @Test
    void hasATrainingDevelopedAndTriesItFirst() {
        needs("PLAIN_LANGUAGE", "STAFF", 20);
        story.does("recordNeed", found("PLAIN_LANGUAGE", "STAFF", 20, 40, true, false));
        asks(900, SUPPLIER);
        quotes(SUPPLIER, 800);
        story.does("compareQuotes", Map.of("result", "CHOSEN", "choice", supplier(SUPPLIER), "why", "Ervaren"));
        assertThat(story.tasks()).as("so little needs no approval").containsExactly("setRequirements");
        for (int n = 0; n < 2; n++) {
            isTried();
            story.does("judgePilot", Map.of("result", "ADAPT", "points", "Te lang"));
            assertThat(story.shows("setRequirements")).containsEntry("pilotText", "Te lang")
                    .containsEntry("requirements", "Kort en praktisch");
        }
        isTried();
        assertThatThrownBy(() -> story.does("judgePilot", Map.of("result", "ADAPT", "points", "Te lang")))
                .isInstanceOf(PlainRefusal.class);
        story.does("judgePilot", Map.of("result", "GOOD", "points", "Duidelijk"));

        isFollowed("MOVED");
        isFollowed("GIVEN");
        looksBack("AGAIN");
        assertThat(story.shows("planLearners")).containsEntry("earlierText", "cijfer 6, mensen gebruiken het: deels");
        isFollowed("GIVEN");
        looksBack("STOP");
        assertThat(story.endedAt()).containsExactly("dropped");
        assertThat(purchase()).containsEntry("state", "EVALUATED");
    }

    @Test
    void asksOtherSuppliersAndBuysNothing() {
        needs("NT2_TEACHING", "BOTH", 6);
        story.does("recordNeed", found("NT2_TEACHING", "BOTH", 6, 90, false, false));
        asks(40_000, SUPPLIER, "ROC Laagveen");
        assertThat((String) story.shows("noteQuote").get("neededText")).contains("adviseur inkoop");
        story.goesTo(today().plusDays(16), LocalTime.of(10, 0));
        assertThat(story.shows("compareQuotes")).containsEntry("quotesText", "nog geen");
        story.does("compareQuotes", Map.of("result", "AGAIN"));
        asks(4_000, "ROC Laagveen");
        story.does("noteQuote", Map.of("result", "NONE"));
        story.does("compareQuotes", Map.of("result", "STOP"));
        assertThat(story.endsOf("training-purchase")).containsExactly("cancelled");
        assertThat(story.endedAt()).containsExactly("cancelled");
        assertThat(row()).containsEntry("state", "DROPPED");
    }

    @Test
    void stopsWhenManagementSaysNoOrTheTrialLessonIsBad() {
        needs("ASSESSING", "STAFF", 16);
        story.does("recordNeed", found("ASSESSING", "STAFF", 16, 10, true, true));
        asks(4_000, SUPPLIER);
        quotes(SUPPLIER, 3_900);
        story.does("compareQuotes", Map.of("result", "CHOSEN", "choice", supplier(SUPPLIER), "why", "Enige"));
        story.does("approvePurchase", Map.of("result", "NO", "why", "Geen geld dit jaar"));
        assertThat(story.endedAt()).containsExactly("cancelled");
        assertThat(purchase()).containsEntry("refused_because", "Geen geld dit jaar");

        needs("ASSESSING", "STAFF", 16);
        story.does("recordNeed", found("ASSESSING", "STAFF", 16, 10, true, true));
        asks(4_000, SUPPLIER);
        quotes(SUPPLIER, 3_900);
        story.does("compareQuotes", Map.of("result", "CHOSEN", "choice", supplier(SUPPLIER), "why", "Enige"));
        story.does("approvePurchase", Map.of("result", "YES"));
        isTried();
        story.does("judgePilot", Map.of("result", "STOP", "points", "Past niet bij ons"));
        assertThat(story.endsOf("training-purchase")).containsExactly("stopped");
        assertThat(story.endedAt()).containsExactly("cancelled");
    }

    @Test
    void asksForKnowledgeThatRunsOutOnceAndNotEachMonth() {
        story.on(MONDAY.minusDays(3));
        learns("PRIVACY", today().plusMonths(2));
        story.goesTo(today().plusDays(20), LocalTime.of(10, 0));
        String asked = needsOf("SHORTAGE", "PRIVACY").get(0);
        for (int month = 1; month < 3; month++) {
            story.goesTo(today().plusMonths(1), LocalTime.of(10, 0));
        }
        learning.reportShortage(DemoLibrary.VEENRIJK, Expertise.PRIVACY);
        assertThat(needsOf("SHORTAGE", "PRIVACY")).containsExactly(asked);
        story.follows(stage.beside(LEARNING, asked));
        assertThat(story.shows("recordNeed")).containsEntry("expertise", "PRIVACY");
        story.does("recordNeed", Map.of("result", "OFF"));
        assertThat(story.endedAt()).containsExactly("dropped");

        learns("PRIVACY", null);
        learning.reportShortage(DemoLibrary.VEENRIJK, Expertise.PRIVACY);
        assertThat(needsOf("SHORTAGE", "PRIVACY")).as("it was met, and is missed again").hasSize(2);
        story.follows(stage.beside(LEARNING, needsOf("SHORTAGE", "PRIVACY").get(1)));
        story.does("recordNeed", Map.of("result", "OFF"));
    }

    @Test
    void looksOnceAYearAtWhatIsNeeded() {
        story.on(LocalDate.of(2025, 9, 30));
        needs("ASSESSING", "STAFF", 2);
        story.does("recordNeed", Map.of("result", "OFF"));
        story.goesTo(LocalDate.of(2025, 9, 30), LocalTime.of(10, 0));
        assertThat(yearly()).isEmpty();
        story.goesTo(LocalDate.of(2025, 10, 1), LocalTime.of(10, 0));
        story.goesTo(LocalDate.of(2025, 10, 2), LocalTime.of(10, 0));
        assertThat(yearly()).as("of every branch that serves people").hasSize(2);
        for (String number : yearly()) {
            story.follows(stage.beside(LEARNING, number));
            assertThat((String) story.shows("recordNeed").get("originText")).contains("Een keer per jaar");
            facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "recordNeed", number, "veenrijk",
                    Map.of("needId", row().get("id"))), Map.of("location", "HERE")));
            assertThat(row().get("owner_fields").toString()).contains("location");
            story.does("recordNeed", Map.of("result", "OFF"));
        }
    }

    private void needs(String expertise, String audience, int persons) {
        story.follows(story.starts(LEARNING, "volunteers", new HashMap<>(Map.of("branch", "veenrijk", "expertise", expertise,
                "audience", audience, "persons", persons, "reason", "NEW_WORK"))));
        assertThat(story.shows("recordNeed")).containsEntry("expertise", expertise).containsEntry("persons", persons);
    }

    static Map<String, Object> found(String expertise, String audience, int persons, int fit, boolean specific,
            boolean repeating) {
        return Map.of("result", "YES", "expertise", expertise, "audience", audience, "persons", persons, "reason", "NEW_WORK",
                "nationalTraining", "NO", "ownTrainer", "NO", "catalogueFit", fit, "specificNeed", answer(specific),
                "repeating", answer(repeating));
    }

    private static String answer(boolean yes) {
        return yes ? "YES" : "NO";
    }

    /** By a trainer of our own, until everybody was there. */
    private void learns(String expertise, LocalDate validUntil) {
        needs(expertise, "STAFF", 3);
        story.does("recordNeed", Map.of("result", "YES", "expertise", expertise, "audience", "STAFF", "persons", 3,
                "reason", "QUALITY", "nationalTraining", "YES", "ownTrainer", "NO", "catalogueFit", 0,
                "specificNeed", "NO", "repeating", "NO"));
        story.does("planLearners", planned(List.of("intake"), List.of(), today()));
        story.goesTo(today(), LocalTime.of(17, 0));
        Map<String, Object> came = new HashMap<>(Map.of("result", "GIVEN", "staffPresent", List.of("intake")));
        came.put("validUntil", validUntil == null ? null : validUntil.toString());
        story.does("noteLearners", came);
        story.daysLater(35);
        story.does("evaluateLearning", Map.of("mark", 7, "usesIt", "YES", "result", "ENOUGH"));
    }

    private void asks(int budget, String... suppliers) {
        story.does("askQuotes", Map.of("suppliers", Stream.of(suppliers).map(this::supplier).toList(),
                "ask", "Twee dagdelen bij ons", "deadline", today().plusDays(15).toString(), "budget", budget));
    }

    private void quotes(String supplier, int amount) {
        story.does("noteQuote", Map.of("result", "QUOTE", "supplier", supplier(supplier), "amount", amount, "quality", "4",
                "price", "3", "fits", true));
    }

    private void isTried() {
        LocalDate day = today().plusDays(14);
        story.does("setRequirements", Map.of("requirements", "Kort en praktisch", "pilotOn", day.toString(), "rights", "SHARED"));
        assertThat(story.waitsAt()).contains("pilotDue");
        story.goesTo(day, LocalTime.of(10, 0));
    }

    private void isFollowed(String result) {
        LocalDate last = today().plusDays(7);
        story.does("planLearners", planned(List.of("intake"), List.of(), last));
        story.goesTo(last, LocalTime.of(17, 0));
        story.does("noteLearners", new HashMap<>(Map.of("result", result)));
    }

    private void looksBack(String result) {
        story.daysLater(35);
        story.does("evaluateLearning", Map.of("mark", 6, "usesIt", "PARTLY", "result", result));
    }

    private Map<String, Object> planned(List<String> staff, List<VolunteerId> volunteers, LocalDate last) {
        return Map.of("staff", staff, "volunteers", volunteers.stream().map(VolunteerId::toString).toList(),
                "firstDay", today().toString(), "lastDay", last.toString());
    }

    private String supplier(String name) {
        return database.queryForObject("select id::text from wegwijs.partner_organisation where name = ?", String.class, name);
    }

    private List<String> competences() {
        return database.queryForList("select expertise || ' ' || coalesce(staff_id, volunteer_id::text)"
                + " from wegwijs.gained_competence where expertise = 'DIGISTERKER'", String.class);
    }

    private List<String> needsOf(String origin, String expertise) {
        return database.queryForList("select number from wegwijs.training_need where origin = ? and expertise = ?"
                + " order by number", String.class, origin, expertise);
    }

    private List<String> yearly() {
        return database.queryForList("select number from wegwijs.training_need where origin = 'YEARLY'"
                + " and asked_on between '2025-09-01' and '2025-12-31'", String.class);
    }

    private Map<String, Object> row() {
        return database.queryForMap("select * from wegwijs.training_need where number = ?", need());
    }

    private Map<String, Object> purchase() {
        return database.queryForMap("select * from wegwijs.procurement where need_id = ?", row().get("id"));
    }

    private String need() {
        return database.queryForObject("select business_key_ from act_hi_procinst where id_ = ?", String.class, story.root());
    }
}
