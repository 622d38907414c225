package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.SignalReceipt;

/** Samira (31), sent by the infant health clinic, does not pick up the phone. */
abstract class SamiraStory extends StoryTelling {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    @Test
    void isReachedThroughTheNurse() {
        SignalReceipt signal = isSent(true);
        isTriedThreeTimes();
        assertThat(story.tasks()).containsExactly("askReferrer");
        assertThat((String) story.shows("askReferrer").get("referrerText")).isEqualTo("Consultatiebureau Duinoord");
        story.does("askReferrer", Map.of("asked", "MESSAGE"));
        assertThat(story.waitsAt()).contains("awaitReferrer");

        story.goesTo(MONDAY.plusDays(10), MORNING);
        story.starts("contact-at-desk", "intake", Map.of("caseNumber", story.found("caseNumber"), "happened", "REFERRER"));
        story.does("contactParticipant", Answers.reached());
        story.does("planIntake", Answers.planned(MONDAY.plusDays(15)));
        story.goesTo(MONDAY.plusDays(15), MORNING);
        assertThat(story.tasks()).containsExactly("askConsent");

        List<String> attempts = stage.attempts(story.task("askConsent").getProcessInstanceId());
        assertThat(attempts).hasSize(4);
        assertThat(attempts.stream().map(attempt -> attempt.split(" ")[0]).distinct().count()).isGreaterThanOrEqualTo(2);
        assertThat(stage.dayPartsTried(story.task("askConsent").getProcessInstanceId())).isGreaterThanOrEqualTo(2);
        assertThat(stage.heardAbout(signal.signalId())).containsExactly("ONTVANGEN");
    }

    @Test
    void isLetGoWhenTheNurseDoesNotFindHerEither() {
        SignalReceipt signal = isSent(true);
        isTriedThreeTimes();
        story.does("askReferrer", Map.of("asked", "PHONED"));

        story.daysLater(13);
        assertThat(story.waitsAt()).contains("awaitReferrer");
        story.daysLater(1);

        assertThat(story.endsOf("reach-participant")).containsExactly("unreachable");
        assertThat(story.endsOf("intake")).containsExactly("unreachable");
        assertClosed("UNREACHABLE");
        assertThat(stage.heardAbout(signal.signalId()))
                .containsExactly("ONTVANGEN", "NIET_BEREIKT", "GESTOPT_OF_AFGESLOTEN");
    }

    @Test
    void isNotAskedAfterWhenSheDidNotAgreeToThat() {
        SignalReceipt signal = isSent(false);

        isTriedThreeTimes();

        assertClosed("UNREACHABLE");
        assertThat(stage.heardAbout(signal.signalId())).containsExactly("ONTVANGEN", "GESTOPT_OF_AFGESLOTEN");
    }

    private SignalReceipt isSent(boolean contactLoop) {
        Somebody samira = Somebody.called("Samira");
        story.on(MONDAY);
        PartnerId clinic = stage.referrer("Consultatiebureau Duinoord");
        Candidate candidate = new Candidate(samira.givenName(), samira.familyName(), samira.number(), null,
                Channel.PHONE, Set.of(ContactTime.MORNING, ContactTime.EVENING), "ar", Stage.VEENRIJK, 1995);
        return story.receives(stage.signalOf(clinic, candidate, ConsentAtSource.YES_SPOKEN, contactLoop));
    }

    /** In the morning, in the evening, with a message. */
    private void isTriedThreeTimes() {
        story.goesTo(MONDAY.plusDays(2), MORNING).does("contactParticipant", Answers.tried("PHONE", "NO_ANSWER"));
        story.goesTo(MONDAY.plusDays(4), EVENING);
        assertThat((String) story.shows("contactParticipant").get("proposalText")).isEqualTo("’s avonds, via de telefoon");
        story.does("contactParticipant", Answers.tried("PHONE", "VOICEMAIL"));
        story.goesTo(MONDAY.plusDays(9), MORNING);
        assertThat((String) story.shows("contactParticipant").get("proposalText")).contains("via WhatsApp");
        story.does("contactParticipant", Answers.tried("WHATSAPP", "NO_ANSWER"));
    }
}
