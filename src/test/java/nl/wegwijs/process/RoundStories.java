package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Rounds that come again: after a return, after five of them, and a new need months after a start elsewhere. */
abstract class RoundStories extends StoryTelling {

    private static final String SUPPORTED = "Taalhuis Molenwaard";

    @Test
    void bringsTheThirdReturnToACaseTalk() {
        isSentBackTwice("Keer");

        story.does("holdCaseTalk", Map.of("next", "STOP", "talkedWithParticipant", true));

        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void asksTheManagementForASixthRound() {
        getsAdvice("Rondje");
        for (int round = 1; round <= 5; round++) {
            goesOnwardInVain();
            comesBack("ADVICE");
        }
        assertThat(story.shows("decideFifthRound")).containsEntry("roundsText", "5");

        story.does("decideFifthRound", Map.of("decision", "AGAIN"));
        assertThat(story.tasks()).containsExactly("agreeAdvice");

        goesOnwardInVain();
        comesBack("ADVICE");
        story.does("decideFifthRound", Map.of("decision", "FINISH"));
        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void callsLaterAfterAStartElsewhere() {
        startedElsewhere("Nazorg", "YES");
        assertThat(story.waitsAt()).contains("aftercareDue");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "AFTERCARE");
        story.daysLater(95);

        story.does("callAfterThreeMonths", Map.of("reached", "YES", "stillUses", "YES", "newNeed", "NO"));

        assertThat(story.endsOf("aftercare")).containsExactly("noNewNeed");
        story.does("closeCase", Answers.closes("MOVED_ON", "DROPPED"));
        assertClosed("MOVED_ON");
    }

    @Test
    void goesOnWithANewNeedAfterAStartElsewhere() {
        startedElsewhere("Opnieuw", "YES");
        story.daysLater(95);

        story.does("callAfterThreeMonths", Map.of("reached", "YES", "stillUses", "SOMETIMES", "newNeed", "YES"));

        assertThat(story.tasks()).containsExactly("agreeAdvice");
    }

    @Test
    void doesNotCallWhoTookThatBack() {
        startedElsewhere("Liever niet", "YES");
        story.changes("follow-up", "CONSENT", Map.of("scopes", List.of("AFTERCARE")));

        story.daysLater(95);

        assertThat(story.endsOf("aftercare")).containsExactly("notCalled");
        assertThat(story.tasks()).containsExactly("closeCase");
    }

    private void isSentBackTwice(String name) {
        getsAdvice(name);
        goesOnwardInVain();
        comesBack("ADVICE");
        goesOnwardInVain();
        comesBack("ADVICE");
        goesOnwardInVain();
        assertThat(story.shows("holdCaseTalk")).containsEntry("timesText", "3");
    }

    private void comesBack(String next) {
        String task = story.tasks().contains("holdCaseTalk") ? "holdCaseTalk" : "decideAfterReturn";
        story.does(task, Map.of("next", next, "talkedWithParticipant", true));
    }

    private void goesOnwardInVain() {
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        isSent();
        story.starts("partner-answer", "follow-up", Answers.with(Answers.partnerCalls(number(), "REJECTED"),
                Map.of("reason", "NO_PLACE")));
    }

    private void isSent() {
        story.does("chooseReceiver", Answers.receiver("DOMAIN_NOT_OFFERED", stage.partner(SUPPORTED)));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
    }

    private void startedElsewhere(String name, String aftercare) {
        comesToTheDesk(name);
        agrees("STATUS_ONLY", aftercare);
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("DIGITAL_BASIC"));
        isAssessed();
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        isSent();
        partnerCalls("ACCEPTED");
        story.daysLater(20);
        partnerCalls("STARTED");
    }
}
