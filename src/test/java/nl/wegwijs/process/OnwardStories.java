package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Somebody goes to another organisation. */
abstract class OnwardStories extends StoryTelling {

    private static final String SUPPORTED = "UWV Laagveen";
    private static final String WARM = "Schuldhulp Laagveen";

    @Test
    void sendsSomebodyWithSupport() {
        isSent("Anton");
        story.does("recordPartnerAnswer", Answers.partnerSays("ACCEPTED"));
        assertThat(story.waitsAt()).contains("startCheckDue");
        story.daysLater(44);

        story.does("checkStart", Map.of("status", "STARTED", "date", today().toString()));

        story.does("closeCase", Answers.closes("MOVED_ON", "DROPPED"));
        assertClosed("MOVED_ON");
    }

    @Test
    void handsSomebodyOverWarmly() {
        goesOnward("Bea", WARM, "NO");
        assertThat(story.tasks()).containsExactly("handOverWarmly");
        assertThat(story.task("handOverWarmly").getPriority()).isEqualTo(70);

        story.does("handOverWarmly", Answers.handedOver(today().plusDays(1).atTime(LocalTime.of(10, 0))));

        assertThat(story.tasks()).containsExactly("recordPartnerAnswer");
        assertThat(stage.onwardRow(onward())).containsEntry("mode", "WARM");
    }

    @Test
    void givesInformationToSomebodyWhoWantsToCallAlone() {
        goesOnward("Cees", SUPPORTED, "YES");

        assertThat(story.tasks()).containsExactly("closeCase");
        assertThat(story.endsOf("onward-referral")).containsExactly("handedInfo");
    }

    @Test
    void givesInformationAboutAnOrganisationWeDoNotKnow() {
        goesOnward("Dirk", null, "NO");

        assertThat(story.endsOf("onward-referral")).containsExactly("handedInfo");
    }

    @Test
    void sendsNothingWithoutConsent() {
        toTheReceiver("Els", SUPPORTED);

        story.does("askReferralConsent", Map.of("teachBack", true, "consent", "NO"));

        assertThat(story.shows("decideAfterReturn")).containsEntry("reasonText", "De deelnemer wilde dit niet.")
                .containsEntry("whenText", "niet verstuurd");
        assertThat(story.task("decideAfterReturn").getPriority()).isEqualTo(70);
        decides("STOP");
        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void answersAQuestionOfThePartner() {
        isSent("Frits");
        story.does("recordPartnerAnswer", Answers.partnerSays("QUESTION"));

        story.does("answerPartner", Map.of("answer", Somebody.words("Op dinsdag kan het")));

        assertThat(story.tasks()).containsExactly("recordPartnerAnswer");
    }

    @Test
    void takesAnotherPartnerAfterANo() {
        isSent("Greet");
        String refused = onward();

        story.does("recordPartnerAnswer", Answers.with(Answers.partnerSays("REJECTED"), Map.of("reason", "NO_PLACE")));

        assertThat(stage.onwardRow(refused)).containsEntry("status", "REJECTED").containsEntry("rejected_because", "NO_PLACE");
        decides("OTHER_PARTNER");
        assertThat(stage.onwardRow(refused)).containsEntry("lesson", "CONDITIONS_UNKNOWN");
        assertThat(stage.caseRow(story.caseId()).get("owner_fields").toString())
                .contains("recordPartnerAnswer.via", "decideAfterReturn.talkedWithParticipant");
        assertThat(story.tasks()).containsExactly("chooseReceiver");
    }

    @Test
    void advisesAnewWhenThePartnerKeepsSilentAndGoesWarmlyNextTime() {
        isSent("Henk");
        story.does("recordPartnerAnswer", Answers.partnerSays("NO_ANSWER"));
        decides("ADVICE");
        assertThat(story.tasks()).containsExactly("agreeAdvice");

        story.does("agreeAdvice", Answers.advice("ONWARD"));
        story.does("chooseReceiver", Answers.receiver("OTHER_HELP", stage.partner(SUPPORTED)));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));

        assertThat(story.tasks()).containsExactly("handOverWarmly");
    }

    @Test
    void checksOnceMoreWhenSomebodyStartsLater() {
        isSent("Inge");
        story.does("recordPartnerAnswer", Answers.partnerSays("ACCEPTED")).daysLater(44);
        story.does("checkStart", Map.of("status", "LATER", "date", today().plusDays(20).toString()));
        assertThat(story.waitsAt()).contains("startCheckAgainDue");
        story.daysLater(30);

        story.does("checkStart", Map.of("status", "NOT_STARTED", "why", "TIME_OR_PLACE"));

        assertThat(stage.onwardRow(onward())).containsEntry("status", "NOT_STARTED")
                .containsEntry("not_started_because", "TIME_OR_PLACE");
        assertThat(story.tasks()).containsExactly("decideAfterReturn");
    }

    @Test
    void hearsThatSomebodyWasSentBack() {
        isSent("Joop");
        story.does("recordPartnerAnswer", Answers.partnerSays("ACCEPTED")).daysLater(44);

        story.does("checkStart", Map.of("status", "RETURNED", "why", "WRONG_LEVEL"));

        assertThat(story.shows("decideAfterReturn")).containsEntry("reasonText", "De partner stuurt de deelnemer terug.");
        assertThat(stage.onwardRow(onward())).containsEntry("not_started_because", "WRONG_LEVEL");
        decides("STOP");
        story.does("closeCase", Answers.closes("GOAL_NOT_REACHED", "NOT"));
        assertClosed("GOAL_NOT_REACHED");
    }

    private void toTheReceiver(String name, String partner) {
        getsAdvice(name);
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        story.does("chooseReceiver",
                Answers.receiver("DOMAIN_NOT_OFFERED", partner == null ? null : stage.partner(partner)));
    }

    private void goesOnward(String name, String partner, String alone) {
        toTheReceiver(name, partner);
        story.does("askReferralConsent", Answers.mayBeShared(alone));
    }

    private void isSent(String name) {
        goesOnward(name, SUPPORTED, "NO");
        assertThat(story.tasks()).containsExactly("recordPartnerAnswer");
        assertThat(stage.onwardRow(onward())).containsEntry("mode", "SUPPORTED").containsEntry("status", "SENT");
    }

    private void decides(String next) {
        story.does("decideAfterReturn", Map.of("next", next, "lesson", "CONDITIONS_UNKNOWN",
                "talkedWithParticipant", true));
    }

    private String onward() {
        return story.found("onwardReferralId");
    }
}
