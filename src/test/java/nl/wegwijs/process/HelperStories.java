package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.PartnerVolunteers;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerSource;
import nl.wegwijs.volunteer.VolunteerState;

/** Too few volunteers: where they are looked for, and how those who help are looked after. */
abstract class HelperStories extends MatchTelling {

    @Autowired
    private PartnerVolunteers partnersSide;
    @Autowired
    private VolunteerRegister volunteers;
    @Autowired
    private JdbcTemplate database;

    @Test
    void looksForVolunteersOnceAndStopsLookingWhenSomebodyComes() {
        metAll();
        long before = stage.count("volunteer_request");
        volunteers.reportShortage(DemoLibrary.VEENRIJK, VolunteerFunction.LANGUAGE_BUDDY);
        story.daysLater(31);
        volunteers.reportShortage(DemoLibrary.VEENRIJK, VolunteerFunction.LANGUAGE_BUDDY);
        assertThat(stage.count("volunteer_request")).isEqualTo(before + 1);

        story.follows(stage.volunteerRequest());
        assertThat(story.shows("sendOutRequest")).containsEntry("function", "LANGUAGE_BUDDY").containsEntry("people", 1);
        stage.volunteer(Somebody.called("Gevonden"), 1, "SUN_MORNING");
        assertThat(story.endedAt()).containsExactly("filled");
        assertThat(state()).isEqualTo("FILLED");
    }

    @Test
    void asksAnOrganisationAndRemindsIt() {
        metAll();
        PartnerId humanitas = stage.partner(PartnerRole.VOLUNTEER_SOURCE, "Humanitas Laagveen");
        story.follows(story.starts(VolunteerRequestProcess.KEY, "volunteers", wanted("TAALCAFE", 2, "VOLUNTEER_ORGANISATION",
                Map.of("partner", humanitas.toString(), "why", "TOO_FEW"))));
        assertThat(story.waitsAt()).containsExactly("waitForVolunteers");
        assertThat(partnersSide.asked(humanitas)).hasSize(1);
        assertThat(mails()).containsExactly("VOLUNTEERS_ASKED");
        assertThatThrownBy(() -> partnersSide.asked(stage.uwv())).isInstanceOf(Refusal.class);

        story.daysLater(22);
        assertThat(mails()).containsExactly("VOLUNTEERS_ASKED", "VOLUNTEERS_ASKED");
        assertThat(story.waitsAt()).containsExactly("waitForVolunteers");
        story.daysLater(36);
        assertThat(story.endedAt()).containsExactly("unanswered");
        assertThat(state()).isEqualTo("UNANSWERED");
        assertThat(partnersSide.asked(humanitas)).isEmpty();
    }

    @Test
    void reportsAgainWhenNobodyCameAndPassesOnToSchools() {
        metAll();
        volunteers.reportShortage(DemoLibrary.VEENRIJK, VolunteerFunction.LANGUAGE_BUDDY);
        story.follows(stage.volunteerRequest()).does("sendOutRequest", wanted("LANGUAGE_BUDDY", 1, "OWN", Map.of()));
        story.daysLater(22);
        story.daysLater(36);
        assertThat(story.endedAt()).containsExactly("unanswered");

        volunteers.reportShortage(DemoLibrary.VEENRIJK, VolunteerFunction.LANGUAGE_BUDDY);
        story.follows(stage.volunteerRequest()).does("sendOutRequest", wanted("LANGUAGE_BUDDY", 1, "SCHOOL", Map.of()));
        assertThat(story.endedAt()).containsExactly("schoolsAsked");
        assertThat(stage.openShortages()).isZero();
        story.follows(stage.internship());
        assertThat(story.tasks()).containsExactly("describePlace");
    }

    @Test
    void countsWhoAnOrganisationProposedAndBecomesReady() {
        metAll();
        PartnerId gilde = stage.partner(PartnerRole.VOLUNTEER_SOURCE, "Gilde Duinoord");
        story.follows(story.starts(VolunteerRequestProcess.KEY, "volunteers", wanted("AMBASSADOR", 1, "VOLUNTEER_ORGANISATION",
                Map.of("partner", gilde.toString()))));
        String request = story.root();

        Somebody who = Somebody.called("Voorstel");
        partnersSide.propose(gilde, told(who), Map.of());
        partnersSide.propose(gilde, told(who), Map.of());
        story.follows(stage.onboardingOf(who));
        story.does("meetVolunteer", Map.of("fit", "YES", "functions", List.of("AMBASSADOR"), "branches", List.of("veenrijk"),
                "maxParticipants", 1, "expectations", true));
        story.does("signVolunteerPapers", signed());
        story.does("makeReady", Map.of("result", "READY"));

        assertThat(story.endedAt()).containsExactly("ready");
        assertThat(story.follows(request).endedAt()).containsExactly("filled");
        assertThat(partnersSide.helping(gilde)).isEqualTo(1);
    }

    @Test
    void talksSoonAfterTheFirstMatchAndThenTwiceAYear() {
        VolunteerId bas = stage.volunteer(Somebody.called("Bas"), 1, "FRI_AFTERNOON");
        String guidance = stage.guidanceOf(bas);
        assertThat(story.follows(guidance).waitsAt()).containsExactly("waitForTalk");
        isAdvisedAVolunteer("Leest", "FRI_AFTERNOON");
        agreesToMeet(bas);

        story.follows(guidance).daysLater(29);
        assertThat(story.shows("holdProgressTalk")).containsEntry("participantsText", "1 van 1")
                .containsEntry("talkedText", "nog niet gesproken");
        story.does("holdProgressTalk", Map.of("goingWell", "YES", "load", "GOOD", "hoursPerMonth", 8, "training",
                "CERT_DIGISTERKER", "decision", "CONTINUE"));
        assertThat(story.waitsAt()).containsExactly("waitForTalk");
        story.daysLater(100);
        assertThat(story.waitsAt()).containsExactly("waitForTalk");
        story.daysLater(90);
        story.does("holdProgressTalk", Map.of("goingWell", "NO", "load", "TOO_MUCH", "decision", "STOP"));
        story.does("sayGoodbye", leaves(bas, today().plusDays(7)));

        assertThat(story.endedAt()).containsExactly("left");
        assertThat(stage.volunteer(bas).state()).isEqualTo(VolunteerState.LEFT);
        assertThat(database.queryForMap("select hours_per_month, wished_training from wegwijs.volunteer_guidance"
                + " where volunteer_id = ?", bas.value())).containsEntry("hours_per_month", 8);
    }

    @Test
    void pausesForAWhileAndStopsByItself() {
        VolunteerId pim = stage.volunteer(Somebody.called("Pim"), 1, "SUN_EVENING");
        story.follows(stage.guidanceOf(pim)).daysLater(190);
        story.does("holdProgressTalk", Map.of("goingWell", "YES", "decision", "PAUSE"));
        assertThat(stage.volunteer(pim).state()).isEqualTo(VolunteerState.PAUSED);
        story.daysLater(95);
        story.does("holdProgressTalk", Map.of("goingWell", "YES", "decision", "CONTINUE"));
        assertThat(stage.volunteer(pim).state()).isEqualTo(VolunteerState.READY);

        String guidance = story.root();
        story.follows(story.starts(VolunteerGuidanceProcess.KEY, "volunteers", leaves(pim, today())));
        assertThat(story.follows(guidance).endedAt()).containsExactly("guidanceEnded");
    }

    // So that nobody else's shortage or open request is in the way.
    private void metAll() {
        for (int n = 0; n < 9 && stage.openRequests() > 0; n++) {
            stage.volunteer(Somebody.called("Vooraf"), 1, "SUN_MORNING");
        }
        assertThat(stage.openShortages()).isZero();
    }

    static Map<String, Object> wanted(String function, int people, String channel, Map<String, Object> more) {
        return Answers.with(Map.of("branch", "veenrijk", "function", function, "people", people, "channel", channel), more);
    }

    private Map<String, Object> signed() {
        return Map.of("agreement", true, "confidentiality", true, "houseRules", true, "signedOn", today().toString());
    }

    static NewVolunteer told(Somebody who) {
        return new NewVolunteer(who.givenName(), who.number(), null, VolunteerSource.OWN_CHANNEL, null,
                Set.of(VolunteerFunction.AMBASSADOR), Set.of(VolunteerPreference.NT2), Set.of("WED_EVENING"),
                DemoLibrary.VEENRIJK, Set.of(DemoLibrary.VEENRIJK), 1, false);
    }

    private String state() {
        return database.queryForObject("select state from wegwijs.volunteer_request order by right(number, 4) desc limit 1",
                String.class);
    }

    private List<String> mails() {
        return database.queryForList("select topic from wegwijs.outgoing_message where thread = (select number from"
                + " wegwijs.volunteer_request order by right(number, 4) desc limit 1) and line = 'MAIL' order by sequence",
                String.class);
    }
}
