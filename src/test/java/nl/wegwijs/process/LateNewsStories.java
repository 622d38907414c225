package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.course.OfferingId;

/** News that comes while nobody waits for it: kept, told once when the case gets there, or looked at by a colleague. */
abstract class LateNewsStories extends StoryTelling {

    private static final int TIMES = 200;

    @Autowired
    Facts facts;

    @Test
    void keepsNewsUntilTheCaseGetsThereAndTellsItOnce() {
        OfferingId course = stage.group("Groep die later komt");
        getsAdvice("Vroeg");
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        String entry = story.found("waitlistEntryId");
        stage.run(course, mondayAfter(today()), 6, 4);
        assertThat(story.tasks()).containsExactly("offerPlace");
        facts.tell("seatAvailable", CaseVariables.WAITLIST_ENTRY, entry);
        facts.tell("seatAvailable", CaseVariables.WAITLIST_ENTRY, entry);
        assertThat(stage.keptFacts(story.caseNumber())).containsExactly("KEPT");
        assertThat(story.tasks()).containsExactly("offerPlace");

        story.does("offerPlace", Map.of("answer", "LATER"));

        assertThat(stage.keptFacts(story.caseNumber())).containsExactly("TOLD");
        assertThat(story.waitsAt()).contains("waitsForSeat");
    }

    @Test
    void showsAColleagueWhatFitsNowhere() {
        isOfferedASeat("Laat", 6);
        tellFirstAttendance();
        story.daysLater(4);
        assertThat(story.tasks()).doesNotContain("reviewLateFact");
        story.daysLater(3);

        assertThat(stage.keptFacts(story.caseNumber())).containsExactly("LATE");
        assertThat(story.shows("reviewLateFact")).containsEntry("whatText", "Voor het eerst aanwezig")
                .containsEntry("caseNumber", story.caseNumber());
        story.does("reviewLateFact", Map.of("decision", "PROCESSED"));
        assertThat(story.besideEndedAt("late-fact")).containsExactly("lateFactReviewed");
    }

    @Test
    void showsAtOnceWhatComesAfterTheClose() {
        isOfferedASeat("Na", 6);
        String placement = placement().toString();
        story.changes("follow-up", "STOPS", Map.of("stopReason", "UNKNOWN"));

        facts.tell("firstAttendance", CaseVariables.PLACEMENT, placement);

        assertThat(story.shows("reviewLateFact")).containsEntry("statusText", "afgesloten");
        story.does("reviewLateFact", Map.of("decision", "NOTHING"));
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void letsTheCloseDecideAboutWhatWasKept() {
        isOfferedASeat("Dicht", 6);
        tellFirstAttendance();

        story.changes("follow-up", "STOPS", Map.of("stopReason", "UNKNOWN"));

        assertThat(stage.keptFacts(story.caseNumber())).containsExactly("OVERTAKEN");
        story.daysLater(10);
        assertThat(story.tasks()).isEmpty();
    }

    /** none of two hundred early ones is dropped. */
    @Tag("ordeal")
    @RepeatedTest(TIMES)
    void keepsWhatComesEarlyEachTime() {
        keepsNewsUntilTheCaseGetsThereAndTellsItOnce();
        // A list of waiting people that only grows would make each day longer than the last.
        story.changes("follow-up", "STOPS", Map.of("stopReason", "UNKNOWN"));
    }

    /** none of two hundred that come after the close is dropped. */
    @Tag("ordeal")
    @RepeatedTest(TIMES)
    void showsWhatComesAfterTheCloseEachTime() {
        showsAtOnceWhatComesAfterTheClose();
    }

    private void tellFirstAttendance() {
        facts.tell("firstAttendance", CaseVariables.PLACEMENT, placement());
    }
}
