package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.insight.Escalated;
import nl.wegwijs.insight.Escalation;
import nl.wegwijs.insight.ManagementDigest;

/** Questions that cannot wait, beside the learning. */
abstract class UrgentStories extends StoryTelling {

    @Autowired
    private ManagementDigest digest;

    private String number;

    @Test
    void leavesDangerToOthers() {
        comesWith("DANGER");

        story.does("handleUrgentQuestion", Map.of("urgentKind", "UNSAFE", "safeNow", "NO"));

        assertThat(story.endedAt()).containsExactly("handledOutside");
        assertThat(stage.urgentHelp(number)).containsEntry("status", "HANDLED_OUTSIDE").containsEntry("deadline", null)
                .containsEntry("receiver", null);
    }

    @Test
    void callsBackUntilTheAppointmentHasBeen() {
        isHandedOver();
        story.daysLater(3).does("checkUrgentResult", Map.of("status", "COMING"));
        assertThat(story.waitsAt()).contains("urgentCheckDue");

        story.daysLater(1).does("checkUrgentResult", Map.of("status", "HELD"));

        assertThat(story.endedAt()).containsExactly("arranged");
    }

    @Test
    void saysSoWhenItDidNotWork() {
        isHandedOver();

        story.daysLater(3).does("checkUrgentResult", Map.of("status", "FAILED"));

        assertThat(story.endedAt()).containsExactly("notArranged");
        assertThat(stage.urgentHelp(number)).containsEntry("status", "NOT_ARRANGED");
        assertThat(toldAsNotArranged()).contains(number);
        story.starts("change-case", "front-desk", Map.of("caseNumber", number, "change", "URGENT"));
        assertThat(toldAsNotArranged()).as("somebody is busy with it again").doesNotContain(number);
    }

    @Test
    void callsInVainTwice() {
        isHandedOver();
        story.daysLater(3).does("checkUrgentResult", Map.of("status", "NOT_REACHED"));

        story.daysLater(1).does("checkUrgentResult", Map.of("status", "NOT_REACHED"));

        assertThat(story.endedAt()).containsExactly("notArranged");
    }

    @Test
    void endsWithTheCase() {
        String mainLine = comesWith("EVICTION");

        story.follows(mainLine).does("contactParticipant", Answers.called("DECLINED"));
        story.does("closeCase", Answers.closes("DECLINED"));

        assertThat(story.follows(stage.beside("urgent-handover", number)).endedAt()).containsExactly("caseOver");
        assertThat(stage.urgentHelp(number)).containsEntry("status", "ENDED");
    }

    @Test
    void beginsWhenAColleagueReportsItLater() {
        comesToTheDesk("Ruud");
        number = story.found("caseNumber");

        story.starts("change-case", "front-desk", Map.of("caseNumber", number, "change", "URGENT"));
        story.starts("change-case", "front-desk", Map.of("caseNumber", number, "change", "URGENT"));

        assertThat(story.follows(stage.beside("urgent-handover", number)).tasks()).contains("handleUrgentQuestion");
        assertThat(stage.urgentHelp(number)).containsEntry("status", "OPEN").containsEntry("kind", null);
    }

    @Test
    void beginsWhenTheTalkShowsIt() {
        comesToTheDesk("Renske");
        number = story.found("caseNumber");
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.talk());

        story.does("concludeIntake", Map.of("result", "PROCEED", "urgentFound", true));

        assertThat(story.tasks()).contains("recordLearningNeed");
        assertThat(story.follows(stage.beside("urgent-handover", number)).tasks()).contains("handleUrgentQuestion");
    }

    private List<String> toldAsNotArranged() {
        return digest.of(DemoLibrary.VEENRIJK, List.of()).stream()
                .filter(one -> one.kind() == Escalation.URGENT_NOT_ARRANGED).map(Escalated::number).toList();
    }

    private String comesWith(String hint) {
        story.on(MONDAY).starts("referral", "front-desk",
                Answers.with(atTheDesk(Somebody.called("Rachid")), Map.of("urgentHint", hint)));
        String mainLine = story.root();
        number = story.found("caseNumber");
        story.follows(stage.beside("urgent-handover", number));
        return mainLine;
    }

    private void isHandedOver() {
        comesWith("UTILITY_CUTOFF");
        story.does("handleUrgentQuestion", Map.of("urgentKind", "UTILITY_CUTOFF", "safeNow", "YES", "deadline",
                MONDAY.plusDays(4).toString(), "receiver", "DEBT_HELP", "didNotCopy", true));
        story.does("chooseReceiver", Map.of("partner", stage.partner("Schuldhulp Laagveen").toString()));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        story.does("handOverWarmly", Answers.handedOver(MONDAY.plusDays(1).atTime(10, 0)));
    }
}
