package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;

/** What happens while somebody learns, and after. */
abstract class FollowUpStories extends StoryTelling {

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
