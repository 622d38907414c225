package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.volunteer.VolunteerId;

/** What happens while somebody learns, and after. */
abstract class FollowUpStories extends MatchTelling {

    @Test
    void talksAfterTwoWeeksAndHalfwayAndEndsByDate() {
        startsACourse("Saar", 12);
        story.daysLater(13);
        assertThat(story.tasks()).isEmpty();
        story.daysLater(1).does("holdFollowUp", Answers.goesWell());
        story.daysLater(26).does("holdFollowUp", Answers.with(Answers.goesWell(), Map.of("action", "EXTRA_HELP",
                "next", today().plusDays(7).toString())));
        story.daysLater(10).does("holdFollowUp", Answers.goesWell());

        story.daysLater(31);

        assertThat(story.tasks()).containsExactly("holdEndTalk");
        story.does("holdEndTalk", Answers.endTalk("NO", "REACHED"));
        story.does("closeCase", Answers.closes("GOAL_REACHED", "REACHED"));
        assertClosed("GOAL_REACHED");
    }

    @Test
    void letsSomebodyStopAndGivesTheSeatBack() {
        RunId run = startsACourse("Toon", 8);
        assertThat(stage.seatsTaken(run)).isEqualTo(1);
        story.daysLater(14).does("holdFollowUp", Answers.stops("TIME_OR_PLACE"));
        assertThat(stage.seatsTaken(run)).isZero();

        story.does("holdEndTalk", Answers.endTalk("NO", "NOT"));

        assertThat(story.tasks()).containsExactly("closeCase");
        story.does("closeCase", Answers.with(Answers.closes("DROPPED_OUT", "NOT"), Map.of("reason", "TIME_OR_PLACE")));
        assertClosed("DROPPED_OUT");
    }

    @Test
    void callsWhoStaysAwayAndKeepsThePlace() {
        RunId run = staysAway("Dorien");

        assertThat(story.tasks()).containsExactly("preventDropOut");
        assertThat(story.shows("preventDropOut")).containsEntry("attendanceText", "2 van 4 keer, 2 keer niet gekomen")
                .containsEntry("lastCall", false);
        story.does("preventDropOut", Answers.calledAboutAbsence("COMES_AGAIN"));

        assertThat(story.waitsAt()).contains("waitForTalk");
        assertThat(stage.seatsTaken(run)).isEqualTo(1);
    }

    @Test
    void callsNoMoreWhenSomebodyComesAgain() {
        RunId run = staysAway("Emiel");
        story.daysLater(6).does("preventDropOut", Answers.calledAboutAbsence("NOT_REACHED"));
        comesToLesson(run, 5);
        assertThat(story.tasks()).isEmpty();

        story.daysLater(2);

        assertThat(story.tasks()).isEmpty();
        assertThat(story.waitsAt()).contains("waitForTalk");
    }

    @Test
    void givesUpThePlaceAfterThreeCallsWithoutAnswer() {
        RunId run = staysAway("Frits");
        story.does("preventDropOut", Answers.calledAboutAbsence("NOT_REACHED"));
        assertThat(story.tasks()).isEmpty();
        story.daysLater(2).does("preventDropOut", Answers.calledAboutAbsence("NOT_REACHED"));
        story.daysLater(2);
        assertThat(story.shows("preventDropOut")).containsEntry("lastCall", true);
        story.does("preventDropOut", Answers.calledAboutAbsence("NOT_REACHED", "afterLastCall", "GIVE_UP_PLACE"));

        assertThat(stage.seatsTaken(run)).isZero();
        assertThat(story.tasks()).containsExactly("holdEndTalk");
    }

    @Test
    void looksForAnotherGroupWithoutDroppingOut() {
        RunId run = staysAway("Gijs");
        story.does("preventDropOut", Answers.calledAboutAbsence("WANTS_OTHER", "adapt", "OTHER_DAY"));

        assertThat(story.endsOf("follow-up")).containsExactly("placedAgain");
        assertThat(stage.seatsTaken(run)).isZero();
        assertThat(stage.placements(story.caseId())).containsExactly("MOVED_TO_OTHER");
    }

    @Test
    void changesTheTimeAfterATalk() {
        startsACourse("Hanna", 8);
        story.daysLater(14).does("holdFollowUp", Answers.with(Answers.goesWell(), Map.of("action", "OTHER_TIME")));

        assertThat(story.endsOf("follow-up")).containsExactly("placedAgain");
        assertThat(stage.placements(story.caseId())).containsExactly("MOVED_TO_OTHER");
    }

    @Test
    void talksTheAdviceOverWhenAnotherLevelFitsBetter() {
        staysAway("Inge");
        story.does("preventDropOut", Answers.calledAboutAbsence("WANTS_OTHER", "adapt", "OTHER_LEVEL"));

        assertThat(story.endsOf("follow-up")).containsExactly("nextStepOwn");
        assertThat(story.tasks()).containsExactly("agreeAdvice");
    }

    @Test
    void lessonsMissedWithNoticeAreNoStayingAway() {
        RunId run = startsACourse("Jet", 8);
        comesToLesson(run, 2);
        for (int lesson = 3; lesson <= 5; lesson++) {
            story.goesTo(stage.startOf(run).plusWeeks(lesson - 1), java.time.LocalTime.of(17, 0));
            story.starts("attendance", "course-ops", Answers.with(Answers.nobodyCame(run, today()),
                    Map.of("excused", List.of(placement().toString()))));
        }
        assertThat(story.tasks()).doesNotContain("preventDropOut");
    }

    @Test
    void goesWhereTheParticipantWantsToGo() {
        RunId run = startsACourse("Karin", 2);
        finishes(run);

        story.does("holdEndTalk", Answers.with(Answers.endTalk("YES", "PARTLY"),
                Map.of("choice", "NEXT_STEP_ONWARD")));

        assertThat(story.tasks()).containsExactly("chooseReceiver");
    }

    @Test
    void looksForAnotherGroupWhenThisOneIsCalledOff() {
        RunId run = startsACourse("Lena", 8);
        isCalledOff(run);

        assertThat(story.endsOf("follow-up")).containsExactly("placedAgain");
        assertThat(story.waitsAt()).contains("waitsForSeat");
        assertThat(stage.placements(story.caseId())).containsExactly("CANCELLED_BY_PROVIDER");
    }

    @Test
    void looksForAnotherGroupAfterTheCallDuringWhichThisOneWasCalledOff() {
        RunId run = staysAway("Marga");
        isCalledOff(run);
        assertThat(story.tasks()).containsExactly("preventDropOut");

        story.does("preventDropOut", Answers.calledAboutAbsence("COMES_AGAIN"));

        assertThat(story.endsOf("follow-up")).containsExactly("placedAgain");
        assertThat(story.waitsAt()).contains("waitsForSeat");
    }

    @Test
    void talksWhenTheVolunteerIsGoneAndLooksForAnother() {
        VolunteerId ria = learnsWithSomebodyWhoLeaves("Nora", "FRI_EVENING");
        String learner = story.root();
        story.starts("volunteer-guidance", "volunteers", leaves(ria, today().plusDays(14)));
        story.follows(stage.rematching(story.caseId())).does("rematch", Map.of("to", "WAITLIST"));

        assertThat(story.follows(learner).tasks()).containsExactly("holdFollowUp");
        story.does("holdFollowUp", Answers.goesWell()).firesWhatIsDue();

        assertThat(story.endsOf("follow-up")).containsExactly("placedAgain");
        assertThat(story.waitsAt()).contains("waitsForSeat");
        assertThat(stage.placements(story.caseId())).containsExactly("MOVED_TO_OTHER");
        stage.volunteer(Somebody.called("Tom"), 1, "FRI_EVENING");
        assertThat(story.tasks()).containsExactly("proposeMatch");
    }

    @Test
    void talksWithWhoGoesOnWithAnotherVolunteer() {
        VolunteerId rob = learnsWithSomebodyWhoLeaves("Otis", "MON_EVENING");
        VolunteerId sam = stage.volunteer(Somebody.called("Sam"), 1, "MON_EVENING");
        String learner = story.root();
        story.starts("volunteer-guidance", "volunteers", leaves(rob, today().plusDays(14)));
        story.follows(stage.rematching(story.caseId())).does("rematch",
                Map.of("to", "OTHER", "volunteer", sam.toString(), "agreed", true));

        story.follows(learner).does("holdFollowUp", Answers.goesWell());

        assertThat(story.waitsAt()).contains("waitForTalk");
        assertThat(stage.placements(story.caseId())).containsExactly("STARTED");
    }

    private VolunteerId learnsWithSomebodyWhoLeaves(String name, String dayPart) {
        VolunteerId volunteer = stage.volunteer(Somebody.called("Ria"), 1, dayPart);
        isAdvisedAVolunteer(name, dayPart);
        learnsWith(volunteer);
        assertThat(story.waitsAt()).contains("waitForTalk");
        return volunteer;
    }

    private void isCalledOff(RunId run) {
        story.starts("cancel-run", "course-ops", Map.of("run", run.toString(), "reason", "NO_TEACHER", "sure", true));
    }

    /** Comes to two lessons and misses the next two without a word. */
    private RunId staysAway(String name) {
        RunId run = startsACourse(name, 8);
        comesToLesson(run, 2);
        missesLesson(run, 3);
        assertThat(story.tasks()).doesNotContain("preventDropOut");
        missesLesson(run, 4);
        return run;
    }

    @Test
    void goesOnWithAnotherCourseOfOurs() {
        RunId run = startsACourse("Uma", 2);
        finishes(run);

        story.does("holdEndTalk", Answers.endTalk("YES", "PARTLY"));

        assertThat(story.tasks()).containsExactly("agreeAdvice");
    }

    @Test
    void leadsOnToAPartnerWhoGoesFurther() {
        getsAdvice("Vera");
        OfferingId top = stage.topGroup("Het hoogste dat wij hebben");
        RunId run = stage.run(top, mondayAfter(today()), 2, 4);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", top));
        comesToTheFirstLesson(run);
        finishes(run);

        story.does("holdEndTalk", Answers.endTalk("YES", "REACHED"));

        assertThat(story.tasks()).containsExactly("chooseReceiver");
    }

    @Test
    void callsAfterThreeMonthsWhoAgreedToThat() {
        endsWithAftercare("Wim");
        story.daysLater(80);
        assertThat(story.tasks()).isEmpty();
        story.daysLater(20);

        assertThat(story.tasks()).containsExactly("callAfterThreeMonths");
        story.does("callAfterThreeMonths", Map.of("reached", "NO"));
        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void startsAnewWhenThereIsANewNeed() {
        endsWithAftercare("Xenia");
        story.daysLater(100);

        story.does("callAfterThreeMonths", Map.of("reached", "YES", "stillUses", "SOMETIMES", "newNeed", "YES"));

        assertThat(story.tasks()).containsExactly("agreeAdvice");
    }

    @Test
    void remembersADropOutThroughTheAftercare() {
        comesToTheDesk("Yvonne");
        takesPartWithAftercare("Yvonne", 8);
        story.daysLater(14).does("holdFollowUp", Answers.stops("NO_CLICK"));
        story.does("holdEndTalk", Answers.endTalk("LATER", "NOT"));
        story.daysLater(200);

        story.does("callAfterThreeMonths", Map.of("reached", "YES", "newNeed", "NO"));

        assertThat(story.endsOf("follow-up")).containsExactly("droppedOut");
    }

    @Test
    void tellsAStoryUntilTheParticipantTakesItBack() {
        RunId run = startsACourse("Zwaan", 2);
        finishes(run);
        assertThat(story.shows("holdEndTalk")).containsEntry("askStory", true);
        Map<String, Object> talk = Answers.with(Answers.endTalk("NO", "REACHED"),
                Map.of("cStory", "YES", "story", "Zwaan kan nu zelf een brief lezen."));
        assertThatThrownBy(() -> story.does("holdEndTalk", talk)).hasMessageContaining("zonder naam");
        assertThat(story.tasks()).containsExactly("holdEndTalk");

        story.does("holdEndTalk", Answers.with(talk, Map.of("story", Somebody.words("Ik kan nu zelf een brief lezen"))));
        story.does("closeCase", Answers.closes("GOAL_REACHED", "REACHED"));
        assertThat(stage.told(story.caseId())).hasSize(1);

        story.changes("follow-up", "CONSENT", Map.of("scopes", List.of("STORY")));
        assertThat(stage.told(story.caseId())).isEmpty();
    }

    private void endsWithAftercare(String name) {
        comesToTheDesk(name);
        RunId run = takesPartWithAftercare(name, 2);
        finishes(run);
        story.does("holdEndTalk", Answers.endTalk("NO", "REACHED"));
        assertThat(story.waitsAt()).contains("aftercareDue");
    }

    private RunId takesPartWithAftercare(String name, int weeks) {
        agrees("NONE", "YES");
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("DIGITAL_BASIC"));
        isAssessed();
        OfferingId course = stage.group("Groep met nazorg van " + name);
        RunId run = stage.run(course, mondayAfter(today()), weeks, 4);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        comesToTheFirstLesson(run);
        return run;
    }

    private void finishes(RunId run) {
        story.goesTo(stage.endOf(run).plusDays(1), java.time.LocalTime.of(10, 0));
        assertThat(story.tasks()).containsExactly("holdEndTalk");
    }
}
