package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.ProgrammeDesk;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.Channel;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerFixtures;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.SignalReceipt;

/** A national programme comes to the library: licence, teachers, first group, and a year later the licence again. */
abstract class ProgrammeStories extends StoryTelling {

    private static final int RESIDENTS = 12;
    private static final int MOVED = 4;

    @Autowired
    private PartnerRegister partners;
    @Autowired
    private PartnerAgreements agreements;
    @Autowired
    private ProgrammeDesk programmes;
    @Autowired
    private ApplicationEventPublisher facts;
    @Autowired
    private JdbcTemplate database;

    private String number;

    @Test
    void plansNoGroupWithoutACertificateAndRenewsTheLicenceInTime() {
        LocalDate ends = MONDAY.plusYears(1);
        considers("DIGISTERKER", null);
        assertThatThrownBy(() -> considers("DIGISTERKER", null)).isInstanceOf(PlainRefusal.class);
        assertThat(story.shows("assessProgramme")).containsEntry("situationText", "Het programma is nieuw voor ons.");
        isLicensed(ends);
        assertThatThrownBy(() -> story.does("trainTeachers", certified(today().minusYears(3), today().minusDays(1))))
                .isInstanceOf(PlainRefusal.class);
        story.does("trainTeachers", certified(today(), today().plusMonths(2)));
        OfferingId course = stage.group("Digisterker voor beginners");
        assertThat(story.shows("planFirstGroup")).containsEntry("sessions", 4)
                .containsEntry("partText", "Het programma heeft één deel.");
        LocalDate tooLate = mondayAfter(today().plusMonths(3));
        assertThatThrownBy(() -> story.does("planFirstGroup", group(course, tooLate, 4))).isInstanceOf(PlainRefusal.class)
                .hasMessageContaining("certificaat");
        story.does("planFirstGroup", group(course, mondayAfter(today()), 4));
        assertThat(story.endedAt()).containsExactly("adopted");
        assertThat(row()).containsEntry("state", "ADOPTED");
        assertThat(stage.runsOf(course)).hasSize(1);

        assertThatThrownBy(() -> story.starts("plan-run", "course-ops", group(course, tooLate, 4)))
                .isInstanceOf(PlainRefusal.class).hasMessageContaining("certificaat");
        assertThatThrownBy(() -> story.starts("plan-run", "course-ops", group(course, mondayAfter(ends), 4)))
                .isInstanceOf(PlainRefusal.class).hasMessageContaining("licentie");

        story.goesTo(ends.minusDays(61), LocalTime.of(10, 0));
        programmes.newDay(today());
        assertThat(renewals()).isEmpty();
        story.daysLater(1);
        programmes.newDay(today());
        programmes.newDay(today());
        assertThat(renewals()).hasSize(1);
        String earlier = number;
        number = renewals().get(0);
        story.follows(stage.beside(ProgrammeAdoptionProcess.KEY, number));
        assertThat((String) story.shows("assessProgramme").get("situationText")).contains("loopt af");
        isLicensed(ends.plusYears(1));
        story.does("trainTeachers", certified(today(), null));
        assertThat(story.endedAt()).containsExactly("adopted");
        assertThat(database.queryForObject("select state from wegwijs.programme_adoption where number = ?", String.class,
                earlier)).isEqualTo("RETIRED");
        story.starts("plan-run", "course-ops", group(course, mondayAfter(ends), 4));
        retires();
    }

    @Test
    void isNotAdoptedWhenWeDoNotWantItOrDoNotGetItOrNobodyCanTeachIt() {
        considers("DIGISTERKER", null);
        story.does("assessProgramme", Map.of("result", "NO"));
        assertThat(story.endedAt()).containsExactly("notAdopted");

        considers("DIGISTERKER", null);
        applies();
        assertThatThrownBy(() -> story.does("recordLicence", Map.of("result", "GRANTED", "licenceUntil",
                today().toString()))).isInstanceOf(PlainRefusal.class);
        story.does("recordLicence", Map.of("result", "REFUSED"));
        assertThat(story.endedAt()).containsExactly("notAdopted");

        considers("DIGISTERKER", null);
        isLicensed(today().plusYears(1));
        story.does("trainTeachers", Map.of("result", "STOPPED"));
        assertThat(story.endedAt()).containsExactly("notAdopted");
        assertThat(row()).containsEntry("state", "RETIRED");
    }

    @Test
    void needsNoCertificateForEveryProgrammeAndKeepsWhatTheLibraryAsks() {
        considers("KLIK_EN_TIK", null);
        String adoption = (String) story.variable("adoptionId");
        facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "assessProgramme", number, "veenrijk",
                Map.of("adoptionId", adoption)), Map.of("budget", "YES")));
        assertThat(row().get("owner_fields").toString()).contains("budget");
        story.does("assessProgramme", Map.of("result", "YES"));
        assertThatThrownBy(() -> story.does("applyForLicence", Map.of("sentOn", today().plusDays(1).toString(), "plan", true)))
                .isInstanceOf(PlainRefusal.class);
        story.does("applyForLicence", Map.of("sentOn", today().toString(), "plan", true));
        story.does("recordLicence", Map.of("result", "GRANTED"));
        OfferingId course = stage.group("Klik en tik");
        story.does("planFirstGroup", group(course, mondayAfter(today()), 10));
        assertThat(story.endedAt()).containsExactly("adopted");
        story.daysLater(400);
        programmes.newDay(today());
        assertThat(row()).containsEntry("state", "ADOPTED");
        retires();
    }

    @Test
    void learnsDutchInTheReceptionCentreAndInTheLibrary() {
        assertThatThrownBy(() -> considers("TAALKIT_DUTCH", stage.uwv())).isInstanceOf(PlainRefusal.class);
        PartnerId centre = PartnerFixtures.anActivePartner(partners, PartnerType.ASYLUM_RECEPTION, DemoLibrary.VEENRIJK,
                PartnerRole.REFERRER);
        LocalDate firstDay = mondayAfter(MONDAY.plusDays(20));
        considers("TAALKIT_DUTCH", centre);
        isLicensed(firstDay.plusYears(1));
        OfferingId offline = stage.group("TaalKit met werkbladen");
        OfferingId online = stage.group("TaalKit op internet");
        assertThatThrownBy(() -> story.does("planFirstGroup", group(offline, firstDay, 20)))
                .isInstanceOf(PlainRefusal.class).hasMessageContaining("afspraak");
        agreements.record(centre, AgreementKind.COOPERATION, MONDAY, null);
        assertThat(story.shows("planFirstGroup")).containsEntry("sessions", 20).containsEntry("partText",
                "Deel 1 van 2: zonder internet, bij de partner.");
        story.does("planFirstGroup", group(offline, firstDay, 20));
        assertThat(story.shows("planFirstGroup")).containsEntry("partText", "Deel 2 van 2: op internet, in de bibliotheek.");
        story.does("planFirstGroup", group(online, firstDay, 20));
        String adoption = story.root();
        RunId run = stage.runOf(online);

        List<String> residents = residents(centre, online);
        assertThat(stage.seatsTaken(run)).isEqualTo(RESIDENTS);
        story.follows(adoption).does("giveLoginCodes", Map.of("codes", RESIDENTS));
        assertThat(story.endedAt()).containsExactly("adopted");
        assertThat(row()).containsEntry("codes_given", RESIDENTS);

        story.goesTo(firstDay, LocalTime.of(17, 0));
        story.starts("attendance", "course-ops", allPresent(run));
        assertThat(placements(run)).containsEntry("STARTED", (long) RESIDENTS);
        story.goesTo(firstDay.plusWeeks(8), LocalTime.of(17, 0));
        residents.subList(0, MOVED).forEach(this::movesToAnotherCentre);
        assertThat(placements(run)).containsEntry("ENDED_EARLY", (long) MOVED)
                .containsEntry("STARTED", (long) RESIDENTS - MOVED);
        assertThat(database.queryForList("select distinct end_reason from wegwijs.placement where run_id = ?"
                + " and status = 'ENDED_EARLY'", String.class, run.value())).containsExactly("MOVED_AWAY");
        assertThat(database.queryForList("select distinct table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'wegwijs' and column_name ~ 'national(ity)?$|residen|permit|asylum|refugee|country|visa'",
                String.class)).isEmpty();
        retires();
    }

    private void considers(String programme, PartnerId partner) {
        Map<String, Object> form = new HashMap<>(Map.of("programme", programme, "branch", "veenrijk", "need",
                "Veel mensen vragen ernaar"));
        if (partner != null) {
            form.put("partner", partner.toString());
        }
        story.follows(story.starts("programme-adoption", "course-ops", form));
        number = (String) story.variable("caseNumber");
    }

    private void applies() {
        story.does("assessProgramme", Map.of("result", "YES"));
        story.does("applyForLicence", Map.of("sentOn", today().toString(), "plan", true));
    }

    private void isLicensed(LocalDate until) {
        applies();
        story.does("recordLicence", Map.of("result", "GRANTED", "licenceUntil", until.toString()));
    }

    private static Map<String, Object> certified(LocalDate on, LocalDate until) {
        Map<String, Object> form = new HashMap<>(Map.of("result", "CERTIFIED", "function", "COLLEAGUE", "certificateOn",
                on.toString()));
        if (until != null) {
            form.putAll(Map.of("validUntil", until.toString(), "secondFunction", "VOLUNTEER", "secondCertificateOn",
                    on.toString(), "secondValidUntil", until.toString()));
        }
        return form;
    }

    private static Map<String, Object> group(OfferingId offering, LocalDate firstDay, int weeks) {
        return Map.of("offering", offering.toString(), "branch", "veenrijk", "place", "Zaal met kaarten", "firstDay",
                firstDay.toString(), "sessions", weeks, "from", "10:00", "until", "12:00", "minParticipants", 2,
                "maxParticipants", RESIDENTS);
    }

    /** The centre names its residents with a first name and its own number; each gets a seat in the library. */
    private List<String> residents(PartnerId centre, OfferingId course) {
        Somebody porter = Somebody.called("Portier");
        List<String> roots = new ArrayList<>();
        for (int n = 0; n < RESIDENTS; n++) {
            story.on(MONDAY);
            SignalReceipt receipt = story.receives(stage.signalOf(centre, new Candidate(
                    Somebody.called("Bewoner " + (char) ('A' + n)).givenName(), null, porter.number(), null, Channel.PHONE,
                    Set.of(), "nl", Stage.VEENRIJK, null), ConsentAtSource.YES_SPOKEN, false));
            story.followsSignal(receipt);
            while (story.tasks().contains("reviewDuplicate")) {
                story.does("reviewDuplicate", Map.of("decision", "OTHER"));
                story.followsSignal(receipt);
            }
            wants("DIGITAL_BASIC");
            isAssessed();
            story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
            story.does("offerPlace", Answers.takesThePlace());
            roots.add(story.root());
        }
        return roots;
    }

    private void movesToAnotherCentre(String root) {
        story.follows(root).changes("follow-up", "MOVED", Map.of());
        story.does("reviewMove", Map.of("newMunicipality", "9003", "from", today().toString(), "decision", "CLOSE"));
        assertThat(stage.caseRow(story.caseId())).containsEntry("outcome", "MOVED_AWAY");
    }

    private Map<String, Object> allPresent(RunId run) {
        return Map.of("session", run + "@" + today() + "@GROUP", "present", database.queryForList(
                "select id::text from wegwijs.placement where run_id = ?", String.class, run.value()));
    }

    private Map<String, Long> placements(RunId run) {
        Map<String, Long> counted = new HashMap<>();
        database.query("select status, count(*) from wegwijs.placement where run_id = ? group by status",
                (org.springframework.jdbc.core.RowCallbackHandler) row -> counted.put(row.getString(1), row.getLong(2)),
                run.value());
        return counted;
    }

    private List<String> renewals() {
        return database.queryForList("select number from wegwijs.programme_adoption where renews = (select id"
                + " from wegwijs.programme_adoption where number = ?)", String.class, number);
    }

    /** So that the next story may begin with the same programme. */
    private void retires() {
        programmes.retire(nl.wegwijs.course.AdoptionId.of(((UUID) row().get("id")).toString()));
    }

    private Map<String, Object> row() {
        return database.queryForMap("select * from wegwijs.programme_adoption where number = ?", number);
    }
}
