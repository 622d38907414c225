package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.referral.ConsentAtSource;

/** Trying to reach somebody: other times, other ways, the referrer, the desk. */
abstract class ReachStories extends StoryTelling {

    private static final LocalTime EVENING = LocalTime.of(19, 0);

    @Test
    void triesSomebodyWhoCameToUsFourTimesAndThenLetsGo() {
        comesToTheDesk("Ties");
        tries("PHONE", "NO_ANSWER");
        assertThat(story.waitsAt()).contains("nextAttemptDue");
        story.daysLater(2);
        assertThat((String) story.shows("contactParticipant").get("proposalText")).doesNotContain("ochtends");
        assertThatThrownBy(() -> tries("PHONE", "VOICEMAIL")).hasMessageContaining("ander deel van de dag");
        story.goesTo(today(), EVENING);
        tries("PHONE", "VOICEMAIL");
        story.daysLater(4);
        assertThat(story.tasks()).isEmpty();
        story.daysLater(1);
        assertThat(story.shows("contactParticipant")).containsEntry("channel", "WHATSAPP");
        assertThatThrownBy(() -> tries("PHONE", "NO_ANSWER")).hasMessageContaining("andere manier");
        tries("WHATSAPP", "NO_ANSWER");

        story.daysLater(13);
        assertThat(story.tasks()).isEmpty();
        story.daysLater(1);
        assertThat(story.shows("contactParticipant")).containsEntry("channel", "SMS").containsEntry("attemptText", "4");
        tries("SMS", "NO_ANSWER");

        assertClosed("UNREACHABLE");
    }

    @Test
    void letsGoOfAWrongNumberWhenNobodyKnowsAnother() {
        comesToTheDesk("Thirza");

        tries("PHONE", "WRONG_NUMBER");

        assertClosed("UNREACHABLE");
    }

    @Test
    void callsTheNewNumberOfTheReferrer() {
        isSentByAPartner("Timo", true);
        tries("PHONE", "WRONG_NUMBER");
        assertThat((String) story.shows("askReferrer").get("referrerText")).isEqualTo("UWV Laagveen");

        story.does("askReferrer", Map.of("asked", "PHONED", "offer", "NEW_NUMBER", "newPhone", "0600070999"));

        assertThat(story.shows("contactParticipant")).containsEntry("phoneText", "0600070999");
        story.does("contactParticipant", Answers.reached());
        assertThat(story.tasks()).containsExactly("planIntake");
    }

    @Test
    void asksTheReferrerOnceOnly() {
        isSentByAPartner("Tobias", true);
        tries("PHONE", "WRONG_NUMBER");
        story.does("askReferrer", Map.of("asked", "PHONED", "offer", "CALL_TOGETHER"));

        tries("PHONE", "WRONG_NUMBER");

        assertClosed("UNREACHABLE");
    }

    @Test
    void letsGoWhenTheReferrerCannotHelp() {
        isSentByAPartner("Thomas", true);
        tries("PHONE", "WRONG_NUMBER");

        story.does("askReferrer", Map.of("asked", "PHONED", "offer", "CANNOT"));

        assertClosed("UNREACHABLE");
    }

    @Test
    void beginsTheIntakeAtOnceForSomebodyWhoStandsHere() {
        Somebody tine = Somebody.called("Tine");

        story.on(MONDAY).starts("referral", "front-desk",
                Answers.with(atTheDesk(tine), Map.of("canIntakeNow", true)));

        assertThat(story.tasks()).containsExactly("planIntake");
        assertThat(stage.attempts(story.task("planIntake").getProcessInstanceId())).containsExactly("IN_PERSON REACHED");
    }

    @Test
    void stopsCallingWhenThePersonComesBy() {
        comesToTheDesk("Trijn");
        tries("PHONE", "NO_ANSWER");

        story.starts("contact-at-desk", "front-desk", Map.of("caseNumber", caseNumber(), "happened", "CAME",
                "wantsToGoOn", "YES"));

        assertThat(story.endsOf("reach-participant")).containsExactly("contactEnded");
        assertThat(story.tasks()).containsExactly("planIntake");
    }

    @Test
    void closesWhenThePersonCallsAndWantsNoHelp() {
        comesToTheDesk("Truus");

        story.starts("contact-at-desk", "intake", Map.of("caseNumber", caseNumber(), "happened", "CALLED",
                "wantsToGoOn", "NO"));

        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void knowsNoCaseOfAnotherBranchAtTheDesk() {
        story.on(MONDAY).receives(stage.signal(stage.candidate(Somebody.called("Toon"), Stage.DUINOORD, null),
                ConsentAtSource.YES_SPOKEN, false));

        Map<String, Object> came = Map.of("caseNumber", caseNumber(), "happened", "CAME", "wantsToGoOn", "YES");
        assertThatThrownBy(() -> story.starts("contact-at-desk", "front-desk", came)).hasMessageContaining("kennen we niet");
    }

    @Test
    void recordsNoContactWhereNobodyCalls() {
        comesToTheDesk("Teuntje");
        story.does("contactParticipant", Answers.reached());

        Map<String, Object> came = Map.of("caseNumber", caseNumber(), "happened", "CAME", "wantsToGoOn", "YES");
        assertThatThrownBy(() -> story.starts("contact-at-desk", "front-desk", came)).hasMessageContaining("belt nu niemand");
        assertThat(story.tasks()).containsExactly("planIntake");
    }

    private void tries(String channel, String result) {
        story.does("contactParticipant", Answers.tried(channel, result));
    }

    private void isSentByAPartner(String name, boolean contactLoop) {
        story.on(MONDAY).receives(stage.signal(stage.candidate(Somebody.called(name), Stage.VEENRIJK, null),
                ConsentAtSource.YES_SPOKEN, contactLoop));
    }

    private String caseNumber() {
        return story.found("caseNumber");
    }
}
