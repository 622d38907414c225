package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.VolunteerApplications;
import nl.wegwijs.volunteer.VolunteerFunction;
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
        assertThat((String) story.shows("makeReady").get("missingText")).contains("basistraining taal", "overeenkomst");
        String today = today().toString();
        story.does("makeReady", Map.of("signed", List.of("AGREEMENT", "CONFIDENTIALITY", "HOUSE_RULES"),
                "signedOn", today, "trainings", List.of("TRAINING_BASIC_LANGUAGE"), "trainedOn", today));

        assertThat(story.isOver()).isTrue();
        assertThat(story.endedAt()).containsExactly("volunteerReady");
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

    private void applies(Somebody who) {
        applications.apply(told(who.givenName(), who), Map.of());
        story.follows(stage.beside(VolunteersProcess.REGISTER, (String) row(who).get("number")));
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
