package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.referral.SignalStatus;

/** Kees (52) is sent by his employer and, three days later, by the neighbourhood team. */
abstract class KeesStory extends StoryTelling {

    private static final String EMPLOYER = "Werkbedrijf Laagveen";
    private static final String TEAM = "Wijkteam Veenrijk-Noord";

    private SignalReceipt fromEmployer;
    private SignalReceipt fromTeam;

    @Test
    void hasOneCaseAndTwoReferrersWhoKnowNothingOfEachOther() {
        isSentTwice();
        long cases = stage.count("referral_case");
        story.does("reviewDuplicate", Map.of("decision", "SAME"));
        assertThat(stage.count("referral_case")).isEqualTo(cases);
        assertThat(story.endedAt()).containsExactly("merged");

        story.followsSignal(fromEmployer);
        String number = story.found("caseNumber");
        assertThat(story.tasks()).containsExactly("contactParticipant");
        assertThat((String) story.shows("contactParticipant").get("talkTipText")).contains(EMPLOYER)
                .doesNotContain(TEAM);
        comesToTheIntake();
        assertThat(story.shows("askConsent")).containsEntry("firstPartnerText", EMPLOYER)
                .containsEntry("secondPartnerText", TEAM);
        story.does("askConsent", Answers.with(Answers.consents("NONE", "NO"), Map.of("cFeedback2", "STATUS_ONLY")));
        story.does("holdIntake", Answers.talk()).does("concludeIntake", Map.of("result", "INFO_ONLY"));
        story.does("closeCase", Answers.closes("INFO_GIVEN"));

        assertThat(stage.heardAbout(fromEmployer.signalId())).containsExactly("ONTVANGEN", "GESTOPT_OF_AFGESLOTEN");
        assertThat(stage.heardAbout(fromTeam.signalId())).containsExactly("ONTVANGEN", "GESPROKEN",
                "GESTOPT_OF_AFGESLOTEN");
        assertThat(stage.audited("SIGNAL_MERGED", number)).containsExactly("intake");
    }

    @Test
    void isShownSideBySideWithWhyHeLooksLikeHimself() {
        isSentTwice();

        Map<String, Object> shown = story.shows("reviewDuplicate");

        assertThat((String) shown.get("signalText")).contains("Kees").contains(TEAM);
        assertThat((String) shown.get("firstText")).contains("Kees").contains(EMPLOYER).contains("Vestiging: Veenrijk")
                .contains("zelfde telefoonnummer").contains("naam lijkt erop");
    }

    private void isSentTwice() {
        Somebody kees = Somebody.called("Kees");
        story.on(MONDAY);
        fromEmployer = story.receives(from(EMPLOYER, kees, false));
        story.daysLater(3);
        fromTeam = story.receives(from(TEAM, kees, true));
        assertThat(fromTeam.status()).isEqualTo(SignalStatus.SUBMITTED);
    }

    private nl.wegwijs.referral.NewSignal from(String partner, Somebody who, boolean contactLoop) {
        PartnerId sender = stage.referrer(partner);
        return stage.signalOf(sender, stage.candidate(who, Stage.VEENRIJK, 1974), ConsentAtSource.YES_SPOKEN,
                contactLoop);
    }
}
