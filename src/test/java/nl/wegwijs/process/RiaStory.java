package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Ria (47) stands at the desk with a bailiff's letter. */
abstract class RiaStory extends StoryTelling {

    @Test
    void isBroughtToSocialWorkTheSameDayAndLearnsLater() {
        String mainLine = comesWithALetter();
        String number = story.found("caseNumber");
        story.follows(stage.beside("urgent-handover", number));
        Task question = story.task("handleUrgentQuestion");
        assertThat(question.getPriority()).isEqualTo(90);
        assertThat(question.getDueDate()).hasSameTimeAs(at(13));
        assertThat(story.shows("handleUrgentQuestion")).containsEntry("urgentKind", "BAILIFF");

        isBroughtToSocialWork();
        assertThat(story.waitsAt()).contains("urgentCheckDue");
        assertThat(stage.urgentHelp(number)).containsEntry("status", "HANDED_OVER");
        story.daysLater(3).does("checkUrgentResult", Map.of("status", "HELD"));

        assertThat(story.endedAt()).containsExactly("arranged");
        assertThat(stage.urgentHelp(number)).containsEntry("status", "ARRANGED").containsEntry("kind", "BAILIFF")
                .containsEntry("deadline", java.sql.Date.valueOf(MONDAY.plusDays(6)));
        story.goesTo(MONDAY.plusDays(35), LocalTime.of(9, 0));
        assertThat(stage.urgentHelp(number)).containsEntry("kind", null).containsEntry("deadline", null);

        story.follows(mainLine).does("contactParticipant", Answers.reached());
        story.does("planIntake", Answers.planned(today().plusDays(10))).daysLater(10);
        story.does("askConsent", Answers.consents("NONE", "NO")).does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_READING"));
        assertThat(story.tasks()).containsExactly("prepareAssessment");
    }

    @Test
    void isHelpedByManagementWhenNobodyPicksUp() {
        comesWithALetter();
        String number = story.found("caseNumber");
        story.follows(stage.beside("urgent-handover", number));
        takesTheQuestion();
        story.does("chooseReceiver", chosen()).does("askReferralConsent", Answers.mayBeShared("NO"));

        story.daysLater(1);
        assertThat(story.tasks()).contains("handOverWarmly", "decideOnUnconfirmed");
        story.does("decideOnUnconfirmed", Map.of("decision", "CALLED_MUNICIPALITY"));

        assertThat(story.endedAt()).containsExactly("steppedIn");
        assertThat(story.tasks()).contains("handOverWarmly").doesNotContain("decideOnUnconfirmed");
    }

    @Test
    void leavesNoSumAndNoStoryOfTheDebt() {
        comesWithALetter();

        assertThat(stage.columnsOf("urgent_help")).containsExactlyInAnyOrder("id", "version", "library_org_id",
                "branch_id", "created_at", "created_by", "updated_at", "case_id", "status", "kind", "deadline",
                "interpreter", "receiver", "calls_in_vain", "opened_at", "closed_at");
    }

    private String comesWithALetter() {
        story.on(MONDAY).starts("referral", "front-desk",
                Answers.with(atTheDesk(Somebody.called("Ria")), Map.of("urgentHint", "BAILIFF")));
        assertThat(story.task("contactParticipant").getPriority()).isEqualTo(90);
        return story.root();
    }

    private void takesTheQuestion() {
        story.does("handleUrgentQuestion", Map.of("urgentKind", "BAILIFF", "safeNow", "YES", "deadline",
                MONDAY.plusDays(6).toString(), "receiver", "SOCIAL_WORK", "didNotCopy", true));
    }

    private void isBroughtToSocialWork() {
        takesTheQuestion();
        story.does("chooseReceiver", chosen()).does("askReferralConsent", Answers.mayBeShared("NO"));
        story.does("handOverWarmly", Answers.handedOver(MONDAY.plusDays(1).atTime(10, 0)));
    }

    private Map<String, Object> chosen() {
        return new HashMap<>(Map.of("partner", stage.partner("Maatschappelijk werk Laagveen").toString()));
    }

    private java.util.Date at(int hour) {
        return java.util.Date.from(MONDAY.atTime(hour, 0).atZone(clock.getZone()).toInstant());
    }
}
