package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
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

    private static final LocalTime OFFICE = LocalTime.of(10, 0);

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

        meetsEveryWeekForHalfAYear(vera);
        reachesA2(receipt);
    }

    private void meetsEveryWeekForHalfAYear(VolunteerId vera) {
        assertThat(stage.matchOf(story.caseId())).containsEntry("rhythm", "WEEKLY")
                .containsEntry("volunteer_id", vera.value());
        story.goesTo(firstMeeting().plusMonths(3).plusDays(3), OFFICE).does("holdFollowUp", Answers.goesWell());
        story.goesTo(firstMeeting().plusMonths(6).plusDays(3), OFFICE);
        assertThat(story.shows("holdFollowUp")).containsEntry("momentText", "halverwege");
        assertThat(stage.matches(story.caseId())).containsExactly("ACTIVE");
    }

    /** He passed the school's exam and says so himself; nobody tests him again. */
    private void reachesA2(SignalReceipt receipt) {
        story.does("holdFollowUp", Answers.with(Answers.stops("GOAL_REACHED"), Map.of("goingWell", "YES", "goalNear",
                "YES")));
        assertThat(stage.matches(story.caseId())).containsExactly("ENDED");
        story.does("holdEndTalk", Answers.with(Answers.endTalk("NO", "REACHED"),
                Map.of("after1", "A2", "how1", "SELF_REPORTED", "certificate", "DIPLOMA")));

        assertThat(story.endsOf("follow-up")).containsExactly("ended");
        assertThat(stage.assessments(story.caseId())).extracting(row -> row.get("instrument"),
                row -> row.get("level"), row -> row.get("confidence"))
                .containsExactlyInAnyOrder(tuple("PARTNER_RESULT", "A1", "TESTED"),
                        tuple("INTAKE_CANDO", "A2", "SELF_REPORTED"));
        assertThat(story.endsOf("skill-assessment")).containsExactly("reused");
        story.does("closeCase", Answers.closes("GOAL_REACHED", "REACHED"));
        assertClosed("GOAL_REACHED");
        assertThat(stage.heardAbout(receipt.signalId()))
                .containsExactly("ONTVANGEN", "GESPROKEN", "GESTART", "AFGEROND");
        assertThat(stage.scopesToldTo(receipt.signalId())).containsOnly("RECEIVED", "STATUS");
        assertThat(stage.feedbackAgreed(story.caseId())).last().isEqualTo(Map.of("receiver_partner_id",
                stage.roc().value(), "feedback_level", "STATUS_ONLY"));
    }

    private LocalDate firstMeeting() {
        return ((java.sql.Date) stage.placementOf(story.caseId()).get("started_on")).toLocalDate();
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
