package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.referral.Confidence;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.PriorLevel;
import nl.wegwijs.referral.ReverseReason;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.referral.SignalStatus;
import nl.wegwijs.volunteer.VolunteerId;

/** C12: the ROC has no seat for Yusuf while he is still integrating; he stays at school and practises with us. */
abstract class YusufStory extends MatchTelling {

    @Test
    void practisesWithAVolunteerBesideSchool() {
        OfferingId course = stage.courseElsewhere("Nederlands op het ROC", "ROC Laagveen");
        for (String name : List.of("Rami", "Salma")) {
            story.receives(signal(name, course));
        }
        long gaps = stage.count("offer_gap");

        SignalReceipt receipt = story.receives(signal("Yusuf", course));

        assertThat(receipt.status()).isEqualTo(SignalStatus.ACCEPTED);
        assertThat(stage.reverseEnd(receipt.number())).isEqualTo("accepted");
        assertThat(stage.count("offer_gap")).isEqualTo(gaps + 1);
        assertThat((String) stage.signalRow(receipt.signalId()).get("reverse").toString()).contains("FUNDING_RULE");

        agrees("STATUS_ONLY", "NO");
        assertThat((String) story.shows("holdIntake").get("toldText")).contains("regels of geld", "A1");
        story.does("holdIntake", shortIntake());
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_SPEAKING"));
        assertThat(stage.caseRow(story.caseId())).containsEntry("eligibility_route", "LIBRARY_BESIDE_SCHOOL");
        story.does("reuseResult", Map.of("use", "YES"));
        assertThat(story.endsOf("skill-assessment")).containsExactly("reused");
        assertThat(stage.assessments(story.caseId())).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("instrument", "PARTNER_RESULT").containsEntry("confidence", "TESTED")
                .containsEntry("taken_on", java.sql.Date.valueOf(MONDAY.minusMonths(2))));

        assertThat(story.shows("agreeAdvice")).containsEntry("advisedRoute", "VOLUNTEER_MATCH");
        VolunteerId vera = stage.volunteer(Somebody.called("Vera"), 1, "FRI_EVENING");
        story.does("agreeAdvice", Answers.advice("VOLUNTEER_MATCH", stage.languageBuddy("Taalmaatje voor Yusuf")));
        story.daysLater(21);
        learnsWith(vera);

        assertThat(stage.matches(story.caseId())).containsExactly("ACTIVE");
        assertThat(stage.heardAbout(receipt.signalId())).containsExactly("ONTVANGEN", "GESPROKEN", "GESTART");
    }

    private Map<String, Object> shortIntake() {
        Map<String, Object> answers = new HashMap<>(Answers.with(Answers.talk(), Map.of("birthYear", 1992,
                "civicIntegration", "IN_PROGRESS", "availableEvening", List.of("FRI_EVENING"))));
        answers.remove("languageBackground");
        return answers;
    }

    private NewSignal signal(String name, OfferingId course) {
        return stage.reverse(Somebody.called(name), ReverseReason.FUNDING_RULE, course,
                SkillDomain.LANGUAGE_SPEAKING, new PriorLevel(SkillLevel.of(LevelScale.NT2_CEFR, "A1"),
                        Confidence.TESTED, MONDAY.minusMonths(2)));
    }
}
