package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.referral.Confidence;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.PriorLevel;
import nl.wegwijs.referral.ReverseReason;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.referral.SignalStatus;

/** A provider sends on somebody whom it cannot serve itself. */
abstract class ReverseStories extends StoryTelling {

    @Test
    void takesSomebodyAtOnceWhomOnlyTheRulesOfTheProviderKeepOut() {
        story.on(MONDAY);

        SignalReceipt receipt = sentOn("Aram", ReverseReason.FUNDING_RULE, SkillDomain.LANGUAGE_SPEAKING);

        assertThat(receipt.status()).isEqualTo(SignalStatus.ACCEPTED);
        assertThat(story.tasks()).containsExactly("contactParticipant");
        assertThat(stage.reverseEnd(receipt.number())).isEqualTo("accepted");
    }

    @Test
    void asksConsentTheOrdinaryWay() {
        story.on(MONDAY);
        NewSignal told = stage.reverse(Somebody.called("Bilal"), ReverseReason.FUNDING_RULE, null,
                SkillDomain.LANGUAGE_SPEAKING);

        SignalReceipt receipt = story.receives(Stage.with(told, ConsentAtSource.NO));

        assertThat(receipt.status()).isEqualTo(SignalStatus.ANONYMOUS_COUNTED);
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("candidate", null).containsEntry("reverse", null);
        assertThat(story.receives(Stage.with(told, ConsentAtSource.UNKNOWN)).status())
                .isEqualTo(SignalStatus.NEEDS_INFO);
    }

    @Test
    void looksFirstAtSomebodyWhoOnlyWaitsThere() {
        SignalReceipt receipt = isLookedAt("Chaya");
        assertThat((String) story.shows("reviewReverseReferral").get("toldText")).contains("wachtlijst");

        story.does("reviewReverseReferral", Map.of("decision", "ACCEPT"));

        story.followsSignal(receipt);
        assertThat(story.tasks()).containsExactly("contactParticipant");
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("status", "ACCEPTED");
    }

    @Test
    void stopsWhenTheProviderTakesItBack() {
        SignalReceipt receipt = isLookedAt("Esra");

        story.starts("change-signal", "intake", Map.of("signalNumber", receipt.number(), "change", "WITHDRAWN"));

        assertThat(story.isOver()).isTrue();
        assertThat(story.endedAt()).containsExactly("signalTakenBack");
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("status", "WITHDRAWN")
                .containsEntry("candidate", null);
    }

    @Test
    void asksTheProviderFirstAndThenSaysNo() {
        SignalReceipt receipt = isLookedAt("Dina");
        story.does("reviewReverseReferral", Map.of("decision", "ASK"));
        assertThat(story.tasks()).isEmpty();
        story.daysLater(3);
        OfferingId elsewhere = stage.courseElsewhere("Beter voor Dina", "Volksuniversiteit Laagveen");

        story.does("reviewReverseReferral", Map.of("decision", "DECLINE", "reason", "OTHER_BETTER",
                "alternative", elsewhere.toString(), "told", true));

        assertThat(story.endedAt()).containsExactly("declined");
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("status", "REJECTED")
                .containsEntry("reject_reason", "OTHER_BETTER")
                .containsEntry("alternative_offering_id", elsewhere.value());
        story.daysLater(15);
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("candidate", null);
    }

    @Test
    void saysWhoTeachesWhatWeDoNot() {
        story.on(MONDAY);

        SignalReceipt receipt = sentOn("Emre", ReverseReason.OTHER, SkillDomain.LANGUAGE_LISTENING);

        assertThat(receipt.status()).isEqualTo(SignalStatus.REJECTED);
        assertThat(story.endedAt()).containsExactly("declinedByRule");
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("reject_reason", "NOT_OFFERED");
    }

    @Test
    void usesTheTestOfTheProviderAndAsksLess() {
        story.on(MONDAY);
        story.receives(stage.reverse(Somebody.called("Fatma"), ReverseReason.LEVEL_TOO_LOW, null,
                SkillDomain.LANGUAGE_SPEAKING, new PriorLevel(SkillLevel.of(LevelScale.NT2_CEFR, "A2"),
                        Confidence.TESTED, MONDAY.minusMonths(2))));
        agrees("STATUS_ONLY", "NO");
        assertThat((String) story.shows("holdIntake").get("toldText")).contains("niveau is te laag", "A2");
        Map<String, Object> less = Answers.with(Answers.talk(), Map.of("civicIntegration", "FINISHED"));
        less.remove("languageBackground");
        story.does("holdIntake", less);
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_SPEAKING"));

        assertThat(story.tasks()).containsExactly("reuseResult");
        assertThat((String) story.shows("reuseResult").get("earlierText")).contains("A2");
        story.does("reuseResult", Map.of("use", "YES"));

        assertThat(story.endsOf("skill-assessment")).containsExactly("reused");
        assertThat(story.tasks()).containsExactly("agreeAdvice");
        assertThat(stage.assessments(story.caseId())).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("status", "REUSED").containsEntry("instrument", "PARTNER_RESULT")
                .containsEntry("confidence", "TESTED"));
    }

    @Test
    void tellsOnceThatTheSameKeepsHappening() {
        OfferingId there = stage.courseElsewhere("Inburgeren met steun", "ROC Laagveen");
        long before = stage.count("offer_gap");
        story.on(MONDAY);
        for (String name : List.of("Gul", "Hoda")) {
            story.receives(stage.reverse(Somebody.called(name), ReverseReason.FUNDING_RULE, there,
                    SkillDomain.DIGITAL_BASIC));
        }
        assertThat(stage.count("offer_gap")).isEqualTo(before);

        for (String name : List.of("Idris", "Jamila")) {
            story.receives(stage.reverse(Somebody.called(name), ReverseReason.FUNDING_RULE, there,
                    SkillDomain.DIGITAL_BASIC));
        }

        assertThat(stage.count("offer_gap")).isEqualTo(before + 1);
    }

    private SignalReceipt sentOn(String name, ReverseReason reason, SkillDomain need) {
        return story.receives(stage.reverse(Somebody.called(name), reason, null, need));
    }

    private SignalReceipt isLookedAt(String name) {
        story.on(MONDAY);
        SignalReceipt receipt = sentOn(name, ReverseReason.PROVIDER_WAITLIST, SkillDomain.LANGUAGE_SPEAKING);
        assertThat(receipt.status()).isEqualTo(SignalStatus.SUBMITTED);
        assertThat(story.tasks()).containsExactly("reviewReverseReferral");
        return receipt;
    }
}
