package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerState;

/** A volunteer who suits, a first meeting, a trial; or another one, or waiting for one. */
abstract class MatchStories extends MatchTelling {

    @Autowired
    private JdbcTemplate database;

    @Test
    void learnsWithAVolunteerAfterATrial() {
        VolunteerId tom = stage.volunteer(Somebody.called("Tom"), 1, "MON_MORNING");
        Somebody anna = isAdvisedAVolunteer("Anna", "MON_MORNING");
        assertThat(story.shows("proposeMatch")).containsEntry("givenNameText", anna.givenName())
                .doesNotContainKey("nameText").containsEntry("availabilityText", "maandagochtend");
        assertThat((String) story.shows("proposeMatch").get("volunteerOptions"))
                .contains(tom.toString(), "helpt dit het liefst", "maandagochtend", "1 plek vrij");

        story.does("proposeMatch", Answers.suits(tom, inTwoDays()));
        assertThat(story.waitsAt()).contains("firstMeetingDue");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "PLACED");
        assertThat(stage.volunteer(tom).placesFree()).isZero();
        story.goesTo(today().plusDays(2), LocalTime.of(15, 0));
        story.does("confirmMeeting", Map.of("result", "MOVED", "newMoment", today().plusDays(3) + "T10:00"));
        assertThat(story.tasks()).isEmpty();
        story.daysLater(3);
        List<Map<String, Object>> before = stage.reports();
        story.does("confirmMeeting", Map.of("result", "MET"));

        assertThat(stage.matches(story.caseId())).containsExactly("TRIAL");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "IN_PROGRESS");
        assertThat(stage.reports()).hasSize(before.size() + 1);
        story.daysLater(27);
        assertThat(story.tasks()).isEmpty();
        story.daysLater(3);
        assertThat((String) story.shows("discussTrial").get("volunteerText")).contains("Tom");
        story.does("discussTrial", Answers.trial("CONTINUE"));

        assertThat(stage.matches(story.caseId())).containsExactly("ACTIVE");
        assertThat(story.endsOf("volunteer-match")).containsExactly("started");
        assertThat(story.waitsAt()).contains("waitForTalk");
    }

    @Test
    void looksForOtherAdviceWhenTheVolunteerMayNotKnowWhoItIs() {
        VolunteerId mia = stage.volunteer(Somebody.called("Mia"), 1, "TUE_MORNING");
        isAdvisedAVolunteer("Bea", "TUE_MORNING");

        story.does("proposeMatch", Map.of("suits", "YES", "volunteer", mia.toString(), "consentShare", "NO"));

        assertThat(story.endsOf("volunteer-match")).containsExactly("consentRefused");
        assertThat(stage.volunteer(mia).placesFree()).isEqualTo(1);
        assertThat(stage.matches(story.caseId())).isEmpty();
        assertThat(database.queryForList("""
                select consent.decision from wegwijs.consent join wegwijs.referral_case one
                  on one.participant_id = consent.participant_id
                 where one.id = ?::uuid and consent.purpose = 'SHARE_WITH_VOLUNTEER'""", String.class, story.caseId()))
                .containsExactly("REFUSED");
    }

    @Test
    void triesTwoVolunteersAndThenLooksForOtherAdvice() {
        VolunteerId first = stage.volunteer(Somebody.called("Eerste"), 1, "WED_MORNING");
        VolunteerId second = stage.volunteer(Somebody.called("Tweede"), 1, "WED_MORNING");
        isAdvisedAVolunteer("Cor", "WED_MORNING");

        agreesToMeet(first);
        story.does("confirmMeeting", Map.of("result", "OTHER"));
        assertThat(stage.volunteer(first).placesFree()).isEqualTo(1);
        assertThat((String) story.shows("proposeMatch").get("volunteerOptions"))
                .contains(second.toString()).doesNotContain(first.toString());
        meets(second);
        story.daysLater(30);
        story.does("discussTrial", Answers.trial("OTHER"));

        assertThat(story.endsOf("volunteer-match")).containsExactly("noMatch");
        assertThat(stage.matches(story.caseId())).containsExactly("NO_MATCH", "NO_MATCH");
        assertThat(stage.placements(story.caseId())).containsExactly("WITHDRAWN", "MOVED_TO_OTHER");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "ADVISED");
    }

    @Test
    void stopsBeforeTheFirstMeeting() {
        VolunteerId ans = stage.volunteer(Somebody.called("Ans"), 1, "THU_EVENING");
        isAdvisedAVolunteer("Kees", "THU_EVENING");
        agreesToMeet(ans);

        story.does("confirmMeeting", Map.of("result", "STOP", "endReason", "FOUND_WORK"));

        assertThat(story.endsOf("volunteer-match")).containsExactly("withdrawn");
        assertThat(stage.placements(story.caseId())).containsExactly("WITHDRAWN");
        assertThat(stage.volunteer(ans).placesFree()).isEqualTo(1);
        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void stopsInTheTrial() {
        VolunteerId ina = stage.volunteer(Somebody.called("Ina"), 1, "THU_MORNING");
        isAdvisedAVolunteer("Dirk", "THU_MORNING");
        meets(ina);
        story.daysLater(30);

        story.does("discussTrial", Answers.with(Answers.trial("STOP"), Map.of("endReason", "FOUND_WORK")));

        assertThat(story.endsOf("volunteer-match")).containsExactly("stoppedLearning");
        assertThat(stage.placements(story.caseId())).containsExactly("ENDED_EARLY");
        assertThat(stage.volunteer(ina).placesFree()).isEqualTo(1);
        assertThat(story.firesWhatIsDue().tasks()).containsExactly("holdEndTalk");
    }

    @Test
    void waitsUntilSomebodyHasAllThatIsNeeded() {
        isAdvisedAVolunteer("Els", "FRI_MORNING");
        assertThat(story.endsOf("volunteer-match")).containsExactly("noVolunteer");
        assertThat(story.waitsAt()).contains("waitsForSeat");
        String els = story.root();

        Somebody noor = Somebody.called("Noor");
        String registration = story.starts("volunteer-onboarding", "volunteers", registers(noor, "FRI_MORNING"));
        story.follows(registration);
        assertThat(story.tasks()).containsExactlyInAnyOrder("arrangeVog", "planVolunteerTraining");
        story.does("arrangeVog", Map.of("result", "SEEN", "vogSeenOn", today().toString()));
        story.does("planVolunteerTraining", Map.of("trainings", List.of("TRAINING_BASIC_LANGUAGE"), "givenBy", "LIBRARY",
                "on", today().toString()));
        story.goesTo(today(), LocalTime.of(18, 0));
        assertThat(story.shows("makeReady")).containsEntry("volunteerText", noor.givenName())
                .containsEntry("missingText", "- de basistraining taal is nog niet gedaan");
        story.does("makeReady", Map.of("result", "READY", "trainings", List.of("TRAINING_BASIC_LANGUAGE"), "trainedOn",
                today().toString()));

        assertThat(story.isOver()).isTrue();
        assertThat(story.endedAt()).containsExactly("ready");
        assertThat(story.follows(els).tasks()).containsExactly("proposeMatch");
    }

    @Test
    void waitsForTheNextWhenNobodyWhoIsFreeSuits() {
        VolunteerId loud = stage.volunteer(Somebody.called("Luid"), 1, "SAT_MORNING");
        isAdvisedAVolunteer("Fien", "SAT_MORNING");

        story.does("proposeMatch", Map.of("suits", "NO"));

        assertThat(story.waitsAt()).contains("waitsForSeat");
        story.daysLater(1);
        assertThat(story.waitsAt()).contains("waitsForSeat");
        VolunteerId calm = stage.volunteer(Somebody.called("Kalm"), 1, "SAT_MORNING");
        assertThat((String) story.shows("proposeMatch").get("volunteerOptions"))
                .contains(calm.toString()).doesNotContain(loud.toString());
        learnsWith(calm);
        assertThat(story.waitsAt()).contains("waitForTalk");
        assertThat(stage.waiting(story.caseId())).isEqualTo("PLACED");
    }

    @Test
    void passesAVolunteerWhoDoesNotSuitOnToTheNextInLine() {
        isAdvisedAVolunteer("Greet", "SAT_AFTERNOON");
        String greet = story.root();
        isAdvisedAVolunteer("Hans", "SAT_AFTERNOON");
        List<String> line = List.of(greet, story.root());

        stage.volunteer(Somebody.called("Joke"), 1, "SAT_AFTERNOON");
        assertThat(line.stream().filter(this::isCalled)).hasSize(1);
        String called = line.stream().filter(this::isCalled).findFirst().orElseThrow();
        story.follows(called).does("proposeMatch", Map.of("suits", "NO"));

        assertThat(line.stream().filter(this::isCalled)).hasSize(1).doesNotContain(called);
        assertThat(story.follows(called).waitsAt()).contains("waitsForSeat");
    }

    @Test
    void reportsAShortageOnceWhenFivePeopleWait() {
        stage.volunteer(Somebody.called("Vooraf"), 1, "TUE_AFTERNOON");
        assertThat(stage.openShortages()).isZero();
        long before = stage.count("volunteer_shortage");

        for (String name : List.of("Een", "Twee", "Drie", "Vier", "Vijf", "Zes")) {
            isAdvisedAVolunteer(name, "MON_AFTERNOON");
        }
        assertThat(stage.openShortages()).isEqualTo(1);
        assertThat(stage.count("volunteer_shortage")).isEqualTo(before + 1);

        stage.volunteer(Somebody.called("Redder"), 4, "TUE_AFTERNOON");
        assertThat(stage.openShortages()).isZero();
    }

    @Test
    void waitsAgainWhenTheVolunteerStopsInTheTrial() {
        VolunteerId kees = stage.volunteer(Somebody.called("Kees"), 1, "WED_AFTERNOON");
        isAdvisedAVolunteer("Iris", "WED_AFTERNOON");
        meets(kees);
        String iris = story.root();

        story.starts("volunteer-guidance", "volunteers", leaves(kees, today().plusDays(7)));
        assertThat(stage.volunteer(kees).state()).isEqualTo(VolunteerState.LEFT);
        story.follows(stage.rematching(story.caseId()));
        assertThat((String) story.shows("rematch").get("volunteerText")).contains("Kees");
        story.does("rematch", Map.of("to", "WAITLIST"));

        assertThat(story.endedAt()).containsExactly("rematched");
        assertThat(story.follows(iris).endsOf("volunteer-match")).contains("matchLost");
        assertThat(story.waitsAt()).contains("waitsForSeat");
        assertThat(stage.placements(story.caseId())).containsExactly("MOVED_TO_OTHER");
    }

    @Test
    void needsNoOtherVolunteerWhenTheCaseIsOver() {
        VolunteerId leo = stage.volunteer(Somebody.called("Leo"), 1, "THU_AFTERNOON");
        isAdvisedAVolunteer("Joop", "THU_AFTERNOON");
        agreesToMeet(leo);
        String joop = story.root();
        story.starts("volunteer-guidance", "volunteers", leaves(leo, today()));
        String task = stage.rematching(story.caseId());
        story.follows(joop).does("confirmMeeting", Map.of("result", "STOP", "endReason", "MOVED_AWAY"));
        assertThat(story.follows(task).shows("rematch")).containsEntry("volunteerText", "niemand meer");

        story.follows(joop).does("closeCase", Answers.closes("MOVED_AWAY", "DROPPED"));

        assertThat(story.follows(task).isOver()).isTrue();
        assertThat(story.endedAt()).containsExactly("caseOver");
    }

    @Test
    void refusesAVolunteerWhomSomebodyElseGotMeanwhile() {
        VolunteerId nel = stage.volunteer(Somebody.called("Nel"), 1, "FRI_AFTERNOON");
        isAdvisedAVolunteer("Karel", "FRI_AFTERNOON");
        String karel = story.root();
        isAdvisedAVolunteer("Lies", "FRI_AFTERNOON");
        story.does("proposeMatch", Answers.suits(nel, inTwoDays()));

        assertThatThrownBy(() -> story.follows(karel).does("proposeMatch", Answers.suits(nel, inTwoDays())))
                .isInstanceOf(RuntimeException.class);
        assertThat(story.follows(karel).tasks()).containsExactly("proposeMatch");
        assertThat(stage.volunteer(nel).participants()).isEqualTo(1);
    }

    private boolean isCalled(String root) {
        return story.follows(root).tasks().contains("proposeMatch");
    }

    private Map<String, Object> registers(Somebody who, String dayPart) {
        LocalDate today = today();
        return new HashMap<>(Map.of("name", who.givenName(), "phone", PhoneNumber.parse(who.phone()).orElseThrow().national(),
                "source", "OWN_CHANNEL", "branches", List.of("veenrijk"), "functions", List.of("LANGUAGE_BUDDY"),
                "preferences", List.of("DIGITAL"), "availableMorning", List.of(dayPart), "maxParticipants", 2,
                "signed", List.of("AGREEMENT", "CONFIDENTIALITY", "HOUSE_RULES"), "signedOn", today.toString()));
    }
}
