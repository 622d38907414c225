package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.referral.SignalReceipt;

/** From the first call to the end of the intake. */
abstract class IntakeStories extends StoryTelling {

    @Test
    void callsBackWhenAsked() {
        comesToTheDesk("Tijn");
        story.does("contactParticipant", Answers.with(Answers.called("CALL_BACK"),
                Map.of("callBackAt", today().plusDays(3) + "T14:00")));
        assertThat(story.waitsAt()).contains("callBackDue");
        story.daysLater(2);
        assertThat(story.tasks()).isEmpty();

        story.daysLater(2);
        assertThat(story.tasks()).containsExactly("contactParticipant");
    }

    @Test
    void closesForSomebodyWhoWantsNoHelp() {
        comesToTheDesk("Ursula");

        story.does("contactParticipant", Answers.with(Answers.reached(), Map.of("wantsIntake", "NO")));
        assertThat(story.tasks()).containsExactly("closeCase");
        story.does("closeCase", Answers.with(Answers.closes("DECLINED"), Map.of("reason", "EXPECTATIONS")));

        assertClosed("DECLINED");
    }

    @Test
    void plansAgainAfterOneNoShowAndLetsGoAfterTwo() {
        comesToTheDesk("Victor");
        comesToTheIntake();

        story.does("askConsent", Answers.stayedAway());
        assertThat(story.tasks()).containsExactly("planIntake");
        story.does("planIntake", Answers.planned(today().plusDays(3))).daysLater(3);
        story.does("askConsent", Answers.stayedAway());

        assertClosed("UNREACHABLE");
    }

    @Test
    void forgetsSomebodyWhoWantsNoRegistration() {
        Somebody wout = Somebody.called("Wout");
        story.on(MONDAY);
        SignalReceipt receipt = story.receives(stage.signal(wout));
        comesToTheIntake();

        story.does("askConsent", Answers.wantsNoRegistration());

        assertClosed("NO_CONSENT");
        assertThat(stage.everythingAbout(wout)).isEmpty();
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("note", null).containsEntry("partner_reference", null);
        assertThat(stage.heardAbout(receipt.signalId())).containsExactly("ONTVANGEN", "GESTOPT_OF_AFGESLOTEN");
    }

    @Test
    void givesInformationAndCloses() {
        concludes("Xander", "INFO_ONLY");

        assertThat(story.tasks()).containsExactly("closeCase");
        story.does("closeCase", Answers.closes("INFO_GIVEN"));
        assertClosed("INFO_GIVEN");
    }

    @Test
    void leadsSomebodyOnAtOnce() {
        concludes("Yara", "DIRECT_ONWARD");

        story.does("recordLearningNeed", Answers.need("LANGUAGE_READING"));
        assertThat(story.tasks()).containsExactly("chooseReceiver");
    }

    @Test
    void leadsSomebodyForWhomWeAreNotThereOn() {
        comesToTheDesk("Zeynep");
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.with(Answers.talk(), Map.of("languageBackground", "NT2",
                "civicIntegration", "IN_PROGRESS", "spokenDutch", "BASIC")));
        story.does("concludeIntake", Map.of("result", "PROCEED"));

        story.does("recordLearningNeed", Answers.need("LANGUAGE_SPEAKING"));

        assertThat(stage.caseRow(story.caseId())).containsEntry("eligibility_route", "ONWARD_LANGUAGE_SCHOOL");
        assertThat(story.tasks()).containsExactly("chooseReceiver");
    }

    @Test
    void findsAnotherPlaceForSomebodyWhoIsTooYoung() {
        comesToTheDesk("Noa");
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.with(Answers.talk(), Map.of("birthYear", 2009)));
        story.does("concludeIntake", Map.of("result", "PROCEED"));

        story.does("recordLearningNeed", Answers.need("DIGITAL_GOVERNMENT"));

        assertThat(story.endsOf("intake")).containsExactly("notEligible");
        assertThat(story.tasks()).containsExactly("chooseReceiver");
    }

    @Test
    void leadsSomebodyFromAnAsylumCentreToTheLibraryOnly() {
        comesToTheDesk("Abel");
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.with(Answers.talk(), Map.of("languageBackground", "NT2",
                "civicIntegration", "NOT_REQUIRED", "livesInReception", true)));
        story.does("concludeIntake", Map.of("result", "PROCEED"));

        story.does("recordLearningNeed", Answers.need("LANGUAGE_SPEAKING"));

        assertThat(story.tasks()).containsExactly("prepareAssessment");
    }

    @Test
    void keepsUpToThreeGoals() {
        comesToTheDesk("Aad");

        wants("LANGUAGE_READING", "NUMERACY", "DIGITAL_GOVERNMENT");

        assertThat(story.shows("prepareAssessment")).containsEntry("instrument1", "TAALMETER_1F2F")
                .containsEntry("instrument2", "REKENMETER_1F").containsEntry("instrument3", "INTAKE_CANDO");
    }

    @Test
    void showsOnlyWhatTheTalkNeeds() {
        comesToTheDesk("Bas");

        assertThat((String) story.shows("contactParticipant").get("talkTipText")).startsWith("Zeg: 'U vroeg ons");
        assertThat(story.shows("contactParticipant").values()).noneMatch(List.class::isInstance);
    }

    private void concludes(String name, String result) {
        comesToTheDesk(name);
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", result));
    }
}
