package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.WorkCalendar;

/** A case that stands still: nobody works on it, no term runs, and what the pause took is given back. */
abstract class PauseStories extends StoryTelling {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 8);

    @Autowired
    private WorkCalendar calendar;

    @Test
    void letsNobodyWorkOnACaseThatStandsStillAndGivesTheDaysBack() {
        getsAdvice("Paul");
        Date due = story.task("agreeAdvice").getDueDate();

        pause(today().plusDays(14));

        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "ON_HOLD").containsEntry("paused_status", "ASSESSMENT");
        assertThat(day(story.task("agreeAdvice").getFollowUpDate())).isEqualTo(today().plusDays(14));
        assertThatThrownBy(() -> story.does("agreeAdvice", Answers.advice("NONE"))).hasMessageContaining("pauze");

        story.daysLater(14);

        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "ASSESSMENT");
        assertThat(story.task("agreeAdvice").getFollowUpDate()).isNull();
        assertThat(story.task("agreeAdvice").getDueDate()).isEqualTo(Date.from(due.toInstant().atZone(clock.getZone())
                .plusDays(14).toInstant()));
        story.does("agreeAdvice", Answers.with(Answers.advice("NONE"), Map.of()));
        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void givesBackOnlyDaysOnWhichTheBranchWorks() {
        calendar.close(DemoLibrary.VEENRIJK, JUNE.plusDays(2), JUNE.plusDays(2));
        story.on(JUNE).starts("referral", "front-desk", atTheDesk(Somebody.called("Juni")));
        assertThat(day(story.task("contactParticipant").getDueDate())).isEqualTo(JUNE.plusDays(1));

        pause(JUNE.plusDays(7));
        story.daysLater(7);

        assertThat(day(story.task("contactParticipant").getDueDate())).isEqualTo(JUNE.plusDays(8));
    }

    @Test
    void letsTimersStandStill() {
        comesToTheDesk("Tine");
        story.does("contactParticipant", Answers.called("NO_ANSWER"));
        assertThat(story.tasks()).isEmpty();

        pause(today().plusDays(28));
        story.daysLater(7);
        assertThat(story.tasks()).isEmpty();
        story.changes("intake", "GO_ON", Map.of());

        assertThat(story.tasks()).isEmpty();
        story.daysLater(3);
        assertThat(story.tasks()).containsExactly("contactParticipant");
    }

    @Test
    void wakesForNewsFromOutside() {
        RunId run = isOfferedASeat("Wim", 6);
        story.does("offerPlace", Answers.takesThePlace());
        pause(today().plusDays(28));

        story.goesTo(stage.startOf(run), java.time.LocalTime.of(17, 0));
        story.starts("attendance", "course-ops", Answers.present(run, today(), placement()));

        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "IN_PROGRESS");
        assertThat(story.waitsAt()).contains("waitForTalk");
    }

    @Test
    void calmsAStaleCaseByAPause() {
        getsAdvice("Rust");
        story.daysLater(95);

        story.does("reviewStaleCase", Map.of("decision", "HOLD", "until", today().plusDays(30).toString(), "why", "WORK"));

        assertThat(story.besideEndedAt("stale-case")).containsExactly("onHold");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "ON_HOLD").containsEntry("paused_because", "WORK");
        story.changes("follow-up", "STOPS", Map.of("stopReason", "UNKNOWN"));
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "CLOSED");
    }

    @Test
    void refusesAPauseWithoutEndOrOverHalfAYear() {
        comesToTheDesk("Lang");
        LocalDate tooFar = today().plusMonths(8);

        assertThatThrownBy(() -> pause(tooFar)).hasMessageContaining("zes maanden");
        assertThatThrownBy(() -> story.changes("intake", "GO_ON", Map.of())).hasMessageContaining("geen pauze");
    }

    @Test
    void callsNobodyFromTheListWhoHasAPause() {
        OfferingId course = stage.group("Volle groep met pauze");
        getsAdvice("Wacht");
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        assertThat(story.waitsAt()).contains("waitsForSeat");
        pause(today().plusDays(20));
        assertThat(stage.waiting(story.caseId())).isEqualTo("WAITING");

        story.changes("placement", "GO_ON", Map.of());

        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "WAITING");
        stage.run(course, mondayAfter(today()), 6, 4);
        assertThat(story.tasks()).containsExactly("offerPlace");
    }

    private void pause(LocalDate until) {
        story.changes("intake", "PAUSE", Map.of("until", until.toString(), "why", "AWAY"));
    }

    private LocalDate day(Date moment) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment.getTime()), clock.getZone());
    }
}
