package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerPreference;

/** The group goes too fast, a volunteer suits better, life comes in between, and the door stays open. */
abstract class DirkStory extends StoryTelling {

    private static final int FIRST_SCORE = 20;
    private static final int ADAPTED = 15;

    @Test
    void keepsTheDoorOpenForDirkWhoStaysAwayFromHisGroup() {
        Somebody dirk = Somebody.called("Dirk");
        OfferingId reading = stage.readingGroup("Leesgroep met Dirk");
        RunId group = stage.run(reading, MONDAY.plusWeeks(2), 8, 6);
        OfferingId buddy = stage.oneToOne("Taalmaatje voor Dirk");

        story.on(MONDAY);
        SignalReceipt receipt = story.receives(stage.signalOf(stage.referrer("Werkbedrijf Laagveen"),
                stage.candidate(dirk, Stage.VEENRIJK, null), ConsentAtSource.YES_SPOKEN, false));
        agrees("STATUS_ONLY", "YES");
        story.does("holdIntake", Answers.with(Answers.talk(), Map.of("availableEvening", List.of("WED_EVENING"))));
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_READING"));
        story.does("prepareAssessment", Answers.prepared("TAALMETER_1F2F"));
        story.does("takeAssessment", Answers.taken(today(), "band", "BELOW_1F"));
        story.does("discussResult", Answers.discussed());
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", reading));
        story.does("offerPlace", Answers.takesThePlace());
        comesToLesson(group, 1);
        comesToLesson(group, 2);
        missesLesson(group, 3);
        missesLesson(group, 4);

        assertThat(LocalDate.ofInstant(story.task("preventDropOut").getDueDate().toInstant(), clock.getZone()))
                .isEqualTo(today().plusDays(2));
        story.daysLater(1).does("preventDropOut",
                Answers.calledAboutAbsence("WANTS_OTHER", "adapt", "VOLUNTEER"));
        assertThat(stage.seatsTaken(group)).isZero();
        story.does("agreeAdvice", Answers.advice("VOLUNTEER_MATCH", buddy));
        assertThat(stage.score(story.caseId())).isEqualTo(FIRST_SCORE + ADAPTED);

        story.daysLater(21);
        VolunteerId wil = stage.volunteer(Somebody.called("Wil"), 1, VolunteerPreference.NT1, "WED_EVENING");
        story.does("proposeMatch", Answers.with(Answers.suits(wil, today().plusDays(1).atTime(19, 0)),
                Map.of("rhythm", "BIWEEKLY")));
        story.daysLater(2).does("confirmMeeting", Map.of("result", "MET"));
        story.daysLater(30).does("discussTrial", Answers.with(Answers.trial("STOP"),
                Map.of("endReason", "PERSONAL_CIRCUMSTANCES")));
        story.firesWhatIsDue().does("holdEndTalk", Answers.endTalk("LATER", "NOT"));

        assertThat(story.waitsAt()).contains("aftercareDue");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "AFTERCARE");
        assertThat(story.found(FollowUpProcess.OUTCOME)).isEqualTo("DROPPED_OUT");
        assertThat(stage.placements(story.caseId())).containsExactly("MOVED_TO_OTHER", "ENDED_EARLY");
        assertThat(stage.endReasons(story.caseId())).containsExactly("PERSONAL_CIRCUMSTANCES");
        assertThat(stage.talks(story.caseId())).isNotEmpty().doesNotContainIgnoringCase("ziek");
        assertThat(stage.heardAbout(receipt.signalId()))
                .containsExactly("ONTVANGEN", "GESPROKEN", "GESTART", "AFGEROND");

        story.daysLater(100);
        story.does("callAfterThreeMonths", Map.of("reached", "YES", "stillUses", "SOMETIMES", "newNeed", "YES"));
        assertThat(story.endsOf("follow-up")).containsOnly("nextStepOwn").hasSize(2);
        assertThat(story.tasks()).containsExactly("agreeAdvice");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "ADVISED");
    }
}
