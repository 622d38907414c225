package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.RunId;

/** C7: moves to another municipality in week 5 of 12; the course first, then the language house there. */
abstract class AminaStory extends StoryTelling {

    private static final String MOLENWAARD = "9003";

    private List<Map<String, Object>> before;
    private RunId group;

    @Test
    void finishesTheCourseAndIsHandedOver() {
        movesInWeekFive("Amina", "YES");
        story.goesTo(stage.endOf(group).plusDays(1), java.time.LocalTime.of(10, 0));
        story.does("holdEndTalk", Answers.endTalk("YES", "PARTLY"));
        assertThat(story.tasks()).containsExactly("agreeAdvice");

        story.daysLater(16);

        assertThat(story.besideEndedAt("moving-house")).containsExactly("transferred");
        assertThat(story.tasks()).containsExactly("chooseReceiver");
        story.does("chooseReceiver", Answers.receiver("MOVED", stage.partner("Taalhuis Molenwaard")));
        assertThat((String) story.shows("askReferralConsent").get("dataText")).contains("telefoonnummer")
                .doesNotContain("geboorte");
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        String onward = story.found("onwardReferralId");
        assertThat(stage.onwardRow(onward)).containsEntry("mode", "SUPPORTED").containsEntry("status", "SENT");
        story.daysLater(3);
        partnerCalls("ACCEPTED");
        story.daysLater(28);
        partnerCalls("STARTED");

        assertThat(stage.onwardRow(onward)).containsEntry("status", "STARTED");
        assertMovedAway();
    }

    @Test
    void stopsAfterTheCourseWhenSheDoesNotWantTheHandover() {
        movesInWeekFive("Amina", "NO");
        story.goesTo(stage.endOf(group).plusDays(1), java.time.LocalTime.of(10, 0));

        story.daysLater(16);

        assertThat(story.besideEndedAt("moving-house")).containsExactly("stopped");
        assertMovedAway();
    }

    @Test
    void stopsAtOnce() {
        begins("Amina");
        story.changes("follow-up", "MOVED", Map.of());

        story.does("reviewMove", Map.of("newMunicipality", MOLENWAARD, "from", today().toString(), "decision", "CLOSE"));

        assertMovedAway();
        assertThat(stage.seatsTaken(group)).isZero();
        assertThat(stage.placementOf(story.caseId())).containsEntry("status", "ENDED_EARLY")
                .containsEntry("end_reason", "MOVED_AWAY");
    }

    @Test
    void goesThereAtOnce() {
        begins("Amina");
        story.changes("front-desk", "MOVED", Map.of());

        story.does("reviewMove", Map.of("newMunicipality", MOLENWAARD, "from", today().toString(), "decision",
                "TRANSFER", "consentTransfer", "YES"));

        assertThat(stage.seatsTaken(group)).isZero();
        assertThat(story.tasks()).containsExactly("chooseReceiver");
        assertThat(story.found("onwardReason")).isEqualTo("MOVED");
    }

    private void begins(String name) {
        before = stage.reports();
        group = startsACourse(name, 12);
    }

    private void movesInWeekFive(String name, String consent) {
        begins(name);
        story.daysLater(14).does("holdFollowUp", Answers.goesWell());
        story.daysLater(16);
        story.changes("follow-up", "MOVED", Map.of());
        assertThat(story.shows("reviewMove").get("decisionOptions").toString()).contains("Blijft tot het einde");
        story.does("reviewMove", Map.of("newMunicipality", MOLENWAARD, "from", today().plusDays(20).toString(),
                "decision", "STAY_UNTIL_END", "consentTransfer", consent));
        assertThat(story.waitsAt()).contains("courseEndDue");
        assertThat(stage.seatsTaken(group)).isEqualTo(1);
        story.daysLater(20).does("holdFollowUp", Answers.goesWell());
    }

    private void assertMovedAway() {
        assertThat(story.isOver()).isTrue();
        assertThat(story.endedAt()).contains("movedAway");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "CLOSED").containsEntry("outcome", "MOVED_AWAY");
        List<Map<String, Object>> rows = new ArrayList<>(stage.reports());
        rows.removeAll(before);
        assertThat(rows).extracting(row -> row.get("kind")).containsExactlyInAnyOrder("PLACEMENT_STARTED", "CASE_CLOSED");
        assertThat(rows).allSatisfy(row -> assertThat(row).containsEntry("municipality_code", Stage.VEENRIJK));
    }
}
