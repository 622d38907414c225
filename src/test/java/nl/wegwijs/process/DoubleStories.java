package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.referral.SignalStatus;

/** Signals about somebody we may know already, and merges that were wrong. */
abstract class DoubleStories extends StoryTelling {

    @Autowired
    private NormVerbs norms;

    @Test
    void followsOnTheCaseOfSomebodyWhoWasHereBefore() {
        Somebody femke = comesToTheDesk("Femke");
        String first = story.found("caseNumber");
        story.does("contactParticipant", Answers.called("DECLINED")).does("closeCase", Answers.closes("DECLINED"));

        SignalReceipt again = story.receives(stage.signal(femke));
        assertThat(again.status()).isEqualTo(SignalStatus.SUBMITTED);
        assertThat((String) story.shows("reviewDuplicate").get("firstText")).contains("was hier eerder").contains(first);
        story.does("reviewDuplicate", Map.of("decision", "SAME"));

        assertThat((String) story.shows("contactParticipant").get("beforeText")).contains(first);
        assertThat(stage.signalRow(again.signalId())).containsEntry("status", "ACCEPTED");
    }

    @Test
    void findsInTheFirstTalkThatThePersonHasACase() {
        Somebody jans = Somebody.called("Jans");
        story.on(MONDAY).receives(stage.signal(stage.candidate(jans, Stage.VEENRIJK, 1961), ConsentAtSource.YES_SPOKEN, false));
        String known = story.found("caseId");
        String first = story.root();
        Somebody newNumber = new Somebody(jans.givenName(), jans.familyName(), Somebody.called("Jans").phone());
        SignalReceipt second = story.receives(stage.signalOf(stage.referrer("Wijkteam Veenrijk-Noord"),
                stage.candidate(newNumber, Stage.VEENRIJK, 1961), ConsentAtSource.YES_SPOKEN, false));
        assertThat(second.status()).isEqualTo(SignalStatus.ACCEPTED);
        assertThat((String) story.shows("contactParticipant").get("maybeText")).contains("naam lijkt erop")
                .contains("zelfde geboortejaar");

        story.does("contactParticipant", Answers.with(Answers.reached(), Map.of("isKnown", "YES", "sameAs", known)));

        assertClosed("MERGED");
        assertThat(stage.signalRow(second.signalId())).containsEntry("status", "MERGED")
                .containsEntry("case_id", java.util.UUID.fromString(known));
        assertThat(stage.heardAbout(second.signalId())).containsExactly("ONTVANGEN");
        assertThat(story.follows(first).tasks()).containsExactly("contactParticipant");
    }

    @Test
    void goesOnWithSomebodyWhoOnlyHasTheSameName() {
        Somebody one = Somebody.called("Marie");
        story.on(MONDAY).receives(stage.signal(stage.candidate(one, Stage.VEENRIJK, 1955), ConsentAtSource.YES_SPOKEN, false));
        Somebody other = new Somebody("Maria Quillina", one.familyName(), Somebody.called("Maria").phone());
        story.receives(stage.signal(stage.candidate(other, Stage.VEENRIJK, 1955), ConsentAtSource.YES_SPOKEN, false));

        story.does("contactParticipant", Answers.with(Answers.reached(), Map.of("isKnown", "NO")));

        assertThat(story.tasks()).containsExactly("planIntake");
    }

    @Test
    void makesTheCallMoreUrgentWhenTheSecondSignalIs() {
        Somebody geert = Somebody.called("Geert");
        story.on(MONDAY).receives(stage.signal(geert));
        String first = story.root();
        Date due = story.task("contactParticipant").getDueDate();
        story.starts("referral", "front-desk", Answers.with(atTheDesk(geert), Map.of("urgentHint", "EVICTION")));

        story.does("reviewDuplicate", Map.of("decision", "SAME"));

        assertThat(story.follows(first).variable("urgency")).isEqualTo("ACUTE");
        assertThat(story.task("contactParticipant").getPriority()).isEqualTo(90);
        assertThat(story.task("contactParticipant").getDueDate()).isEqualTo(norms.firstContact("veenrijk", "ACUTE"))
                .isBefore(due);
        assertThat(stage.urgentHelp(story.found("caseNumber"))).containsEntry("kind", "EVICTION");
    }

    @Test
    void givesASignalItsOwnCaseWhenTheMergeWasWrong() {
        Somebody mother = Somebody.called("Nel");
        SignalReceipt first = story.on(MONDAY).receives(stage.signal(mother));
        String motherLine = story.root();
        Candidate daughter = stage.candidate(new Somebody("Fleur Quillina", "Kwartelzee", mother.phone()), Stage.VEENRIJK, null);
        SignalReceipt second = story.receives(stage.signalOf(stage.referrer("Wijkteam Veenrijk-Noord"), daughter,
                ConsentAtSource.YES_SPOKEN, true));
        story.does("reviewDuplicate", Map.of("decision", "SAME"));

        undoes(second);

        story.followsSignal(second);
        assertThat((String) story.shows("contactParticipant").get("nameText")).startsWith("Fleur");
        assertThat(stage.signalRow(second.signalId())).containsEntry("status", "ACCEPTED").containsEntry("sealed_candidate", null);
        assertThat(stage.heardAbout(first.signalId())).containsExactly("ONTVANGEN");
        assertThat(stage.audited("SIGNAL_MERGED", story.follows(motherLine).found("caseNumber"))).containsExactly("intake");
        assertThat(stage.audited("SIGNAL_UNMERGED", story.found("caseNumber"))).containsExactly("intake");
        assertThatThrownBy(() -> undoes(second)).hasMessageContaining("niet samengevoegd");
    }

    private void undoes(SignalReceipt signal) {
        story.starts("change-signal", "intake", Map.of("signalNumber", signal.number(), "change", "UNDO_MERGE",
                "reason", "SHARED_NUMBER"));
    }
}
