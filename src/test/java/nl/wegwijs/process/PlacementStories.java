package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;

/** A seat, a turn on the waiting list, or practising alone. */
abstract class PlacementStories extends StoryTelling {

    @Test
    void offersTheSeatAgainToSomebodyWhoWasNotReached() {
        isOfferedASeat("Loes", 6);

        story.does("offerPlace", Map.of("answer", "NOT_REACHED"));

        assertThat(story.tasks()).containsExactly("offerPlace");
    }

    @Test
    void closesWhenTheSeatIsNotWantedAndGivesItToTheNext() {
        OfferingId course = stage.group("Kleine groep");
        getsAdvice("Mies");
        stage.run(course, mondayAfter(today()), 6, 1);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        String first = story.root();
        getsAdvice("Nel");
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        String second = story.root();
        assertThat(story.waitsAt()).contains("waitsForSeat");

        story.follows(first).does("offerPlace", Map.of("answer", "NO", "declineReason", "TIME"));

        assertThat(story.tasks()).containsExactly("closeCase");
        assertThat(story.follows(second).tasks()).containsExactly("offerPlace");
        comesToTheFirstLesson(stage.runOf(course));
        assertThat(story.waitsAt()).contains("waitForTalk");
    }

    @Test
    void keepsSomebodyWhoWantsToStartLaterOnTheList() {
        OfferingId course = stage.group("Groep die nog even wacht");
        getsAdvice("Otto");
        stage.run(course, mondayAfter(today()), 6, 1);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));

        story.does("offerPlace", Map.of("answer", "LATER"));
        assertThat(story.waitsAt()).contains("waitsForSeat");
        story.daysLater(1);
        assertThat(story.waitsAt()).contains("waitsForSeat");

        RunId next = stage.run(course, mondayAfter(today().plusWeeks(8)), 6, 4);
        assertThat(story.tasks()).containsExactly("offerPlace");
        assertThat(story.shows("offerPlace").get("startText")).isEqualTo(FormTexts.day(stage.startOf(next)));
    }

    @Test
    void leavesTheListWithTheCase() {
        OfferingId course = stage.group("Volle groep");
        getsAdvice("Piet");
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        assertThat(story.waitsAt()).contains("waitsForSeat");
        assertThat(stage.waiting(story.caseId())).isEqualTo("WAITING");

        stage.run(course, mondayAfter(today()), 6, 4);
        story.does("offerPlace", Map.of("answer", "NO", "declineReason", "WORK"));

        assertThat(stage.waiting(story.caseId())).isEqualTo("LEFT");
    }

    @Test
    void practisesAlone() {
        getsAdvice("Quinten");
        story.does("agreeAdvice", Answers.advice("SELF_STUDY", stage.selfStudy("Thuis oefenen")));

        story.does("arrangeSelfStudy", Map.of("programme", "OEFENEN_NL", "helpMoment", "IN_TWO_WEEKS",
                "codeHanded", true));

        assertThat(story.waitsAt()).contains("waitForTalk");
    }

    @Test
    void walksIn() {
        getsAdvice("Rik");
        OfferingId walkIn = stage.walkIn("Inloop voor Rik");
        RunId run = stage.run(walkIn, mondayAfter(today()), 30, 10);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", walkIn));
        assertThat(story.shows("offerPlace")).containsEntry("heldUntilText", "niet nodig, dit is inloop");

        story.does("offerPlace", Answers.takesThePlace());
        story.goesTo(mondayAfter(today()), java.time.LocalTime.of(17, 0));
        story.starts("attendance", "course-ops", Answers.walkedIn(run, today(), placement(), 7));

        assertThat(story.waitsAt()).contains("waitForTalk");
        story.daysLater(41);
        assertThat(story.tasks()).isEmpty();
        story.daysLater(1);
        assertThat(story.tasks()).containsExactly("holdEndTalk");
    }
}
