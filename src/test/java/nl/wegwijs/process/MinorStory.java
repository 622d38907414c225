package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.EducationKind;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.referral.SignalStatus;

/** Noa (17) walks in with a question; Daan (15) is sent by a community centre. */
abstract class MinorStory extends StoryTelling {

    @Test
    void answersNoaAndKeepsOnlyTheCount() {
        story.on(MONDAY);
        long people = stage.count("participant");
        long signals = stage.count("signal");

        story.starts("referral", "front-desk", Map.of("source", "QUESTION", "needDomains",
                List.of("DIGITAL_GOVERNMENT")));

        assertThat(story.endedAt()).containsExactly("anonymous");
        assertThat(stage.count("participant")).isEqualTo(people);
        assertThat(stage.count("signal")).isEqualTo(signals + 1);
    }

    @Test
    void sendsNoaOnWhenSheWantsToLearn() {
        comesToTheDesk("Noa");
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.with(Answers.talk(), Map.of("birthYear", today().getYear() - 17)));
        story.does("concludeIntake", Map.of("result", "PROCEED"));

        story.does("recordLearningNeed", Answers.need("DIGITAL_GOVERNMENT"));

        assertThat(story.endsOf("intake")).containsExactly("notEligible");
    }

    @Test
    void rejectsDaanAndForgetsHimAfterTwoWeeks() {
        Somebody daan = Somebody.called("Daan");
        story.on(MONDAY);

        SignalReceipt signal = story.receives(stage.signalOf(stage.referrer("Buurthuis De Brug"),
                stage.candidate(daan, Stage.VEENRIJK, MONDAY.getYear() - 15), ConsentAtSource.YES_SPOKEN, false));

        assertThat(signal.status()).isEqualTo(SignalStatus.REJECTED);
        assertThat(stage.signalRow(signal.signalId())).containsEntry("reject_reason", "YOUTH");
        story.daysLater(15);
        assertThat(stage.everythingAbout(daan)).isEmpty();
    }

    @Test
    void registersNobodyUnderSixteenWithoutAParent() {
        comesToTheDesk("Daantje");
        agrees("NONE", "NO");
        Map<String, Object> talk = Answers.with(Answers.talk(), Map.of("birthYear", today().getYear() - 15));

        assertThatThrownBy(() -> story.does("holdIntake", talk)).hasMessageContaining("ouder");

        assertThat(stage.registeredUnder(16, today().getYear())).isEmpty();
    }

    @Test
    void offersNobodyUnderEighteenWhatIsPaidForAdults() {
        assertThat(EducationKind.values()).filteredOn(kind -> stage.offers(kind).isForAge(17))
                .containsExactly(EducationKind.INFORMAL);
        assertThat(EducationKind.values()).allMatch(kind -> stage.offers(kind).isForAge(18));
    }
}
