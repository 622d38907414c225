package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.WebApplicationException;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.placement.PlacementId;

/** Waiting for a seat, offers that nobody answers, not coming, and groups that do not go on. */
abstract class WaitingStories extends StoryTelling {

    private static final LocalTime OFFICE = LocalTime.of(10, 0);
    // Everybody starts with 20; who stood at the desk goes first by 15.
    private static final int AT_FIRST = 35;

    @Test
    void goesOnWhenSomebodyIsReachedAfterTheSeatWasHeldTooLong() {
        RunId run = isOfferedASeat("Toos", 6);

        story.daysLater(8);
        assertThat(story.tasks()).containsExactly("contactParticipant");
        assertThat(stage.waiting(story.caseId())).isEqualTo("EXPIRED");
        assertThat(stage.seatsHeld(run)).isZero();

        story.does("contactParticipant", Answers.reached());
        assertThat(story.waitsAt()).contains("waitsForSeat");
        assertThat(stage.waiting(story.caseId())).isEqualTo("WAITING");
    }

    @Test
    void offersTheSameGroupAgainWhenItStillTakesPeople() {
        getsAdvice("Tine");
        OfferingId course = stage.group("Groep voor Tine");
        RunId run = stage.run(course, mondayAfter(today().plusWeeks(4)), 6, 4);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));

        story.daysLater(8).does("contactParticipant", Answers.reached());

        assertThat(story.tasks()).containsExactly("offerPlace");
        assertThat(stage.seatsHeld(run)).isEqualTo(1);
        assertThat(stage.waiting(story.caseId())).isEqualTo("OFFERED");
    }

    @Test
    void closesWhenNobodyAnswersOnceMore() {
        isOfferedASeat("Thea", 6);

        story.daysLater(8).does("contactParticipant", Answers.called("DECLINED"));

        assertThat(story.tasks()).containsExactly("closeCase");
        assertThat(story.endsOf("course-placement")).containsExactly("unreached");
        story.does("closeCase", Answers.closes("DECLINED", "DROPPED"));
        assertThat(stage.waiting(story.caseId())).isEqualTo("LEFT");
    }

    @Test
    void givesAHeldSeatToTheNextWhenNobodyAnswers() {
        OfferingId course = stage.group("Groep met één plek");
        getsAdvice("Bea");
        stage.run(course, mondayAfter(today().plusWeeks(4)), 6, 1);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        String first = story.root();
        getsAdvice("Cor");
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        String second = story.root();

        story.follows(first).daysLater(8);

        assertThat(story.tasks()).containsExactly("contactParticipant");
        assertThat(story.follows(second).tasks()).containsExactly("offerPlace");
    }

    @Test
    void calledOffWhileItIsOfferedMeansAnotherGroupFirst() {
        OfferingId course = stage.group("Groep zonder docent");
        getsAdvice("Frits");
        RunId run = stage.run(course, mondayAfter(today().plusWeeks(2)), 6, 4);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));

        calledOff(run);
        assertThat(story.waitsAt()).contains("waitsForSeat");
        assertThat(stage.score(story.caseId())).isEqualTo(AT_FIRST + 20);

        RunId next = planned(course, 4);
        assertThat(story.shows("offerPlace").get("startText")).isEqualTo(FormTexts.day(stage.startOf(next)));
    }

    @Test
    void calledOffAfterAYesComesBeforeWhoWaitsLonger() {
        OfferingId course = stage.group("Groep die wegvalt");
        getsAdvice("Greet");
        RunId run = stage.run(course, mondayAfter(today().plusWeeks(4)), 6, 1);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        story.does("offerPlace", Answers.takesThePlace());
        String greet = story.root();
        getsAdvice("Henk");
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        String henk = story.root();
        story.daysLater(14);

        calledOff(run);
        assertThat(story.follows(greet).waitsAt()).contains("waitsForSeat");
        planned(course, 1);

        assertThat(story.follows(greet).tasks()).containsExactly("offerPlace");
        assertThat(story.follows(henk).tasks()).isEmpty();
    }

    @Test
    void calledOffHalfWayMeansAnotherGroupToo() {
        RunId begun = startsACourse("Gijs", 6);

        calledOff(begun);

        assertThat(stage.placements(story.caseId())).containsExactly("CANCELLED_BY_PROVIDER");
        assertThat(story.waitsAt()).contains("waitsForSeat");
        assertThat(stage.score(story.caseId())).isEqualTo(AT_FIRST + 20);
    }

    @Test
    void comesAfterAllWhenSomebodyCalls() {
        misses("Ineke");

        story.does("contactParticipant", Answers.reached());
        story.does("arrangeNewDate", Map.of("newDate", "COMES"));
        assertThat(story.waitsAt()).contains("waitsForStart");

        PlacementId place = placement();
        story.goesTo(mondayAfter(today()), LocalTime.of(17, 0));
        story.starts("attendance", "course-ops", Answers.present(run, today(), place));
        assertThat(story.endsOf("course-start")).containsExactly("started");
    }

    @Test
    void beginsInAnotherGroupThatSuitsBetter() {
        misses("Jannie");
        story.does("contactParticipant", Answers.reached());

        story.does("arrangeNewDate", Map.of("newDate", "OTHER_RUN"));

        assertThat(stage.seatsTaken(run)).isZero();
        assertThat(story.waitsAt()).contains("waitsForSeat");
        planned(course, 4);
        assertThat(story.tasks()).containsExactly("offerPlace");
    }

    @Test
    void doesNotBeginAnyMore() {
        misses("Karel");
        story.does("contactParticipant", Answers.reached());

        story.does("arrangeNewDate", Map.of("newDate", "STOPS"));

        assertThat(story.tasks()).containsExactly("closeCase");
        assertThat(stage.placements(story.caseId())).containsExactly("NO_SHOW");
    }

    @Test
    void losesTheSeatWhenNobodyHearsFromSomebodyWhoStaysAway() {
        misses("Lies");

        story.does("contactParticipant", Answers.called("DECLINED"));

        assertThat(story.tasks()).containsExactly("closeCase");
        assertThat(stage.placements(story.caseId())).containsExactly("NO_SHOW");
        assertThat(stage.seatsTaken(run)).isZero();
    }

    @Test
    void hasNoPlaceAnyMoreAfterAGroupThatSomebodyNeverCameTo() {
        RunId run = isOfferedASeat("Mo", 3);
        story.does("offerPlace", Answers.takesThePlace());

        story.goesTo(stage.endOf(run).plusDays(14), OFFICE);
        assertThat(story.waitsAt()).contains("waitsForStart");
        story.daysLater(1);

        assertThat(stage.placements(story.caseId())).containsExactly("NO_SHOW");
        story.does("contactParticipant", Answers.reached());
        assertThat(story.shows("arrangeNewDate")).containsEntry("nextLessonText", "geen, de groep is afgelopen");
        assertThatThrownBy(() -> story.does("arrangeNewDate", Map.of("newDate", "COMES")))
                .isInstanceOf(WebApplicationException.class);
        story.does("arrangeNewDate", Map.of("newDate", "OTHER_RUN"));
        assertThat(story.waitsAt()).contains("waitsForSeat");
    }

    @Test
    void isCalledEveryFourWeeks() {
        waitsFor("Groep voor Nico", "Nico");
        OfferingId walkIn = stage.walkIn("Taalcafé voor Nico");

        story.daysLater(27);
        assertThat(story.tasks()).isEmpty();
        story.daysLater(1);
        assertThat(story.shows("callWaiting")).containsEntry("weeks", 4L).containsEntry("placeInLine", 1)
                .containsEntry("bridgingText", "nog niets");
        story.does("callWaiting", Answers.with(stillWaits("YES"), Map.of("bridging", walkIn.toString())));

        assertThat(stage.score(story.caseId())).isEqualTo(AT_FIRST + 5);
        story.daysLater(28).does("callWaiting", stillWaits("NOT_REACHED"));
        assertThat(story.waitsAt()).contains("waitsForSeat");
        story.daysLater(28);
        assertThat(story.shows("callWaiting")).containsEntry("bridgingText", "Taalcafé voor Nico");
    }

    @Test
    void leavesTheListAtACall() {
        waitsFor("Groep voor Olga", "Olga");

        story.daysLater(28).does("callWaiting", stillWaits("NO"));

        assertThat(story.tasks()).containsExactly("closeCase");
        assertThat(story.endsOf("course-placement")).containsExactly("withdrawn");
        assertThat(stage.waiting(story.caseId())).isEqualTo("LEFT");
    }

    @Test
    void wantsSomethingElseAtACall() {
        waitsFor("Groep voor Paul", "Paul");

        story.daysLater(28).does("callWaiting", stillWaits("OTHER_OFFER"));

        assertThat(story.tasks()).containsExactly("agreeAdvice");
        story.does("agreeAdvice", Answers.advice("SELF_STUDY", stage.selfStudy("Thuis oefenen voor Paul")));
        assertThat(story.tasks()).containsExactly("arrangeSelfStudy");
    }

    @Test
    void getsASeatWhileSomebodyIsCalling() {
        OfferingId course = waitsFor("Groep voor Ria", "Ria");
        story.daysLater(28);
        assertThat(story.tasks()).containsExactly("callWaiting");

        planned(course, 4);

        assertThat(story.tasks()).containsExactly("offerPlace");
    }

    @Test
    void getsASeatWhileItIsBeingDecided() {
        OfferingId course = waitsFor("Groep voor Sjaak", "Sjaak");
        waitsTooLong();

        planned(course, 4);

        assertThat(story.tasks()).containsExactly("offerPlace");
    }

    @Test
    void isKeptWaitingTwiceAtMost() {
        OfferingId wanted = waitsFor("Groep voor Truus", "Truus");
        waitsTooLong();
        story.does("decideLongWait", decides("KEEP_WAITING"));
        isCalledUntilTheNextDecision();
        story.does("decideLongWait", decides("KEEP_WAITING"));
        isCalledUntilTheNextDecision();

        assertThatThrownBy(() -> story.does("decideLongWait", decides("KEEP_WAITING")))
                .isInstanceOf(WebApplicationException.class);
        story.does("decideLongWait", decides("CLOSE"));

        assertThat(story.tasks()).containsExactly("closeCase");
        assertThat(story.endsOf("course-placement")).containsExactly("noPlace");
        assertThat(stage.gaps("LONG_WAIT", wanted)).hasSize(1);
    }

    @Test
    void goesToAnotherProviderAfterALongWait() {
        waitsFor("Groep voor Ursula", "Ursula");
        waitsTooLong();

        story.does("decideLongWait", decides("OTHER_PROVIDER"));

        assertThat(story.tasks()).containsExactly("chooseReceiver");
        assertThat(story.endsOf("course-placement")).containsExactly("onwardInstead");
    }

    @Test
    void waitsForAVolunteerInsteadAfterALongWait() {
        OfferingId wanted = waitsFor("Groep voor Wil", "Wil");
        waitsTooLong();

        story.does("decideLongWait", decides("VOLUNTEER"));

        assertThat(story.waitsAt()).contains("waitsForSeat");
        assertThat(story.endsOf("volunteer-match")).containsExactly("noVolunteer");
        planned(wanted, 4);
        assertThat(story.tasks()).isEmpty();
        story.daysLater(28);
        assertThat(story.shows("callWaiting")).containsEntry("waitsForText", "een vrijwilliger");
        story.does("callWaiting", stillWaits("NO"));
        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void saysNoToTwoFittingGroupsAndComesLater() {
        OfferingId course = waitsFor("Groep voor Vera", "Vera");
        planned(course, 4);
        story.does("offerPlace", Map.of("answer", "LATER"));
        assertThat(stage.score(story.caseId())).isEqualTo(AT_FIRST);

        planned(course, 4);
        story.does("offerPlace", Map.of("answer", "LATER"));

        assertThat(stage.score(story.caseId())).isEqualTo(AT_FIRST - 20);
        assertThat(story.waitsAt()).contains("waitsForSeat");
    }

    private OfferingId course;
    private RunId run;

    private OfferingId waitsFor(String title, String name) {
        OfferingId wanted = stage.group(title);
        getsAdvice(name);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", wanted));
        assertThat(story.waitsAt()).contains("waitsForSeat");
        return wanted;
    }

    private void waitsTooLong() {
        for (int calls = 0; calls < 3; calls++) {
            story.daysLater(28).does("callWaiting", stillWaits("YES"));
        }
        story.daysLater(28);
        assertThat(story.tasks()).containsExactly("decideLongWait");
        assertThat(story.shows("decideLongWait")).containsEntry("weeks", 16L);
    }

    private void isCalledUntilTheNextDecision() {
        for (int days = 0; days < 90 && !story.tasks().contains("decideLongWait"); days += 7) {
            story.daysLater(7);
            if (story.tasks().contains("callWaiting")) {
                story.does("callWaiting", stillWaits("YES"));
            }
        }
    }

    /** Says yes to a group, and is not there at the first two lessons. */
    private void misses(String name) {
        getsAdvice(name);
        course = stage.group("Groep zonder " + name);
        run = stage.run(course, mondayAfter(today()), 6, 4);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        story.does("offerPlace", Answers.takesThePlace());
        for (int lesson = 0; lesson < 2; lesson++) {
            story.goesTo(mondayAfter(today()), LocalTime.of(17, 0));
            story.starts("attendance", "course-ops", Map.of("session", run + "@" + today() + "@GROUP"));
        }
        assertThat(story.tasks()).containsExactly("contactParticipant");
    }

    private RunId planned(OfferingId offering, int seats) {
        story.starts("plan-run", "course-ops", new HashMap<>(Map.of("offering", offering.toString(), "branch",
                DemoLibrary.VEENRIJK.value(), "place", "Leerzaal", "firstDay", mondayAfter(today().plusWeeks(2)).toString(),
                "sessions", 6, "from", "10:00", "until", "12:00", "minParticipants", 1, "maxParticipants", seats)));
        List<RunId> runs = stage.runsOf(offering);
        return runs.get(runs.size() - 1);
    }

    private void calledOff(RunId run) {
        story.starts("cancel-run", "course-ops", Map.of("run", run.toString(), "reason", "NO_TEACHER", "sure", true));
    }

    private static Map<String, Object> stillWaits(String still) {
        return still.equals("YES") ? Map.of("still", still, "dataRight", true) : Map.of("still", still);
    }

    private static Map<String, Object> decides(String decision) {
        return Map.of("decision", decision, "reason", Somebody.words("Er komt nog geen groep"));
    }
}
