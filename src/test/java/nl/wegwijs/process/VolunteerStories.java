package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.VolunteerApplications;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerSource;

/** Somebody who wants to help says so; a colleague gets acquainted and says yes, later or no. */
abstract class VolunteerStories extends StoryTelling {

    private static final Map<String, Object> YES = Map.of("fit", "YES", "functions", List.of("TAALCAFE"),
            "branches", List.of("veenrijk"), "maxParticipants", 2, "expectations", true);

    @Autowired
    private VolunteerApplications applications;
    @Autowired
    private ApplicationEventPublisher facts;
    @Autowired
    private JdbcTemplate database;

    @Test
    void getsAcquaintedAndArrangesWhatIsNeeded() {
        Somebody nour = Somebody.called("Nour");
        applies(nour);
        assertThat(story.task("meetVolunteer").getDueDate()).isInSameDayAs("2026-11-16");
        assertThat(story.shows("meetVolunteer")).containsEntry("volunteerText", nour.givenName())
                .containsEntry("wishText", "- taalmaatje").containsEntry("availabilityText", "maandagochtend")
                .containsEntry("samePhoneText", "kennen wij nog niet");
        assertThat(row(nour)).containsEntry("state", "APPLIED");

        story.does("meetVolunteer", YES);
        assertThat(row(nour)).containsEntry("state", "PREPARING").containsEntry("max_participants", 2);
        assertThat(story.tasks()).containsExactlyInAnyOrder("signVolunteerPapers", "planVolunteerTraining");
        signs();
        isTrained("TRAINING_BASIC_LANGUAGE");
        assertThat(story.shows("makeReady")).containsEntry("missingText", "- de basistraining taal is nog niet gedaan");
        assertThat((String) story.shows("makeReady").get("trainingText")).startsWith("Basistraining taal, door ons, op ");
        story.does("makeReady", Map.of("result", "READY"));
        assertThat(story.tasks()).as("the training is not written down yet").containsExactly("planVolunteerTraining");
        isTrained("TRAINING_BASIC_LANGUAGE");
        story.does("makeReady", Map.of("result", "READY", "trainings", List.of("TRAINING_BASIC_LANGUAGE"), "trainedOn",
                today().toString()));

        assertThat(story.isOver()).isTrue();
        assertThat(story.endedAt()).containsExactly("ready");
        assertThat(row(nour)).containsEntry("state", "READY");
    }

    @Test
    void asksAgainLaterAndForgetsWhomItDoesNotSuit() {
        Somebody piet = Somebody.called("Piet");
        applies(piet);
        story.does("meetVolunteer", Map.of("fit", "LATER"));
        assertThat(story.waitsAt()).containsExactly("meetAgainDue");
        story.daysLater(100);

        story.does("meetVolunteer", Map.of("fit", "NO"));
        assertThat(story.endedAt()).containsExactly("notSuitable");
        assertThat(row(piet)).containsEntry("state", "REJECTED");
        story.daysLater(10);
        assertThat(known(piet)).isEqualTo(1);
        story.daysLater(8);
        assertThat(known(piet)).isZero();
    }

    @Test
    void takesWhoAppliesTwiceForOnePersonAndAHouseholdForTwo() {
        Somebody greet = Somebody.called("Greet");
        applies(greet);
        String first = story.root();
        applications.apply(told("  " + greet.givenName().toUpperCase() + " ", greet), Map.of());
        assertThat(known(greet)).isEqualTo(1);

        applications.apply(told("Jan " + greet.familyName(), greet), Map.of());
        assertThat(known(greet)).isEqualTo(2);
        assertThat((String) story.follows(first).shows("meetVolunteer").get("samePhoneText")).startsWith("staat ook bij VW-");

        story.does("meetVolunteer", YES);
        applications.apply(told(greet.givenName(), greet), Map.of());
        assertThat(known(greet)).isEqualTo(2);
    }

    @Test
    void keepsNoApplicationWithANumberThatMayNotBeWritten() {
        Somebody who = Somebody.called("Bo");
        assertThatThrownBy(() -> applications.apply(told("Bo 111222333", who), Map.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> applications.apply(told("Bo", who), Map.of("why", "111222333"))).isInstanceOf(Refusal.class);
        assertThat(known(who)).isZero();
    }

    @Test
    void keepsWhatTheLibraryAsksBesides() {
        Somebody ans = Somebody.called("Ans");
        applications.apply(told(ans.givenName(), ans), Map.of("bicycle", "YES"));
        facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "meetVolunteer", "VW", "veenrijk",
                Map.of("volunteerId", row(ans).get("id"))), Map.of("coffee", "NO")));

        assertThat(row(ans).get("owner_fields").toString()).contains("bicycle", "coffee");
    }

    @Test
    void goesNoFurtherWithoutACertificateOfConduct() {
        Somebody rik = Somebody.called("Rik");
        applies(rik);
        story.does("meetVolunteer", Map.of("fit", "YES", "functions", List.of("FORMS_HELP"), "branches", List.of("veenrijk"),
                "maxParticipants", 1, "homeVisits", true, "expectations", true));
        assertThat(story.tasks()).containsExactlyInAnyOrder("signVolunteerPapers", "arrangeVog");
        signs();
        story.does("arrangeVog", Map.of("result", "NONE"));
        assertThat((String) story.shows("makeReady").get("missingText")).contains("VOG", "leidinggevende");

        story.does("makeReady", Map.of("result", "STOP"));
        assertThat(story.endedAt()).containsExactly("notSuitable");
        assertThat(row(rik)).containsEntry("state", "REJECTED");
        story.daysLater(16);
        assertThat(known(rik)).isZero();
    }

    @Test
    void asksOnlyTheManagerWhenAllElseIsThere() {
        Somebody mees = Somebody.called("Mees");
        String today = today().toString();
        story.follows(story.starts(VolunteerOnboardingProcess.KEY, "volunteers", Map.ofEntries(Map.entry("name", mees.givenName()),
                Map.entry("phone", mees.phone()), Map.entry("source", "OWN_CHANNEL"),
                Map.entry("branches", List.of("veenrijk")), Map.entry("functions", List.of("AMBASSADOR")),
                Map.entry("maxParticipants", 1), Map.entry("homeVisits", true),
                Map.entry("signed", List.of("AGREEMENT", "CONFIDENTIALITY", "HOUSE_RULES")), Map.entry("signedOn", today))));
        assertThat(story.tasks()).containsExactly("makeReady");
        story.does("makeReady", Map.of("result", "READY", "homeVisitsApprovedOn", today));
        assertThat(story.endedAt()).containsExactly("ready");
    }

    @Test
    void stopsBeforeTheBeginning() {
        Somebody toos = Somebody.called("Toos");
        applies(toos);
        story.does("meetVolunteer", YES);
        String onboarding = story.root();
        story.follows(story.starts(VolunteerGuidanceProcess.KEY, "volunteers", MatchTelling.leaves(
                new VolunteerId((UUID) row(toos).get("id")), today())));
        assertThat(story.endedAt()).containsExactly("left");
        assertThat(story.follows(onboarding).endedAt()).containsExactly("stopped");
        assertThat(row(toos)).containsEntry("state", "LEFT");
    }

    private void signs() {
        story.does("signVolunteerPapers", Map.of("agreement", true, "confidentiality", true, "houseRules", true, "signedOn",
                today().toString()));
    }

    private void isTrained(String training) {
        story.does("planVolunteerTraining", Map.of("trainings", List.of(training), "givenBy", "LIBRARY", "on",
                today().plusDays(3).toString()));
        assertThat(story.waitsAt()).contains("trainingOver");
        story.daysLater(4);
    }

    private void applies(Somebody who) {
        applications.apply(told(who.givenName(), who), Map.of());
        story.follows(stage.beside(VolunteerOnboardingProcess.KEY, (String) row(who).get("number")));
        assertThat(story.tasks()).containsExactly("meetVolunteer");
    }

    private static NewVolunteer told(String name, Somebody who) {
        return new NewVolunteer(name, who.number(), null, VolunteerSource.OWN_CHANNEL, null,
                Set.of(VolunteerFunction.LANGUAGE_BUDDY), Set.of(VolunteerPreference.NT2), Set.of("MON_MORNING"),
                DemoLibrary.VEENRIJK, Set.of(DemoLibrary.VEENRIJK), 1, false);
    }

    private Map<String, Object> row(Somebody who) {
        return database.queryForMap("select * from wegwijs.volunteer where phone = ?", who.number().value());
    }

    private int known(Somebody who) {
        return database.queryForObject("select count(*) from wegwijs.volunteer where phone = ?", Integer.class,
                who.number().value());
    }
}
