package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.referral.SignalStatus;

/** The story that is told most: two rounds, aftercare, and what the referrer heard of it. */
abstract class HennieStory extends StoryTelling {

    @Test
    void leadsHennieFromUwvToAJob() {
        Somebody hennie = Somebody.called("Hennie");
        OfferingId clicking = stage.group("Klik & Tik met Hennie");
        RunId group = stage.run(clicking, MONDAY.plusWeeks(2), 6, 3);
        OfferingId jobs = stage.walkIn("Werk zoeken met Hennie");
        RunId walkIn = stage.run(jobs, MONDAY.plusWeeks(9), 20, 12);
        List<Map<String, Object>> before = stage.reports();

        story.on(MONDAY);
        SignalReceipt receipt = story.receives(stage.signal(hennie));
        assertThat(receipt.status()).isEqualTo(SignalStatus.ACCEPTED);
        assertThat((String) story.shows("contactParticipant").get("talkTipText")).contains("UWV Laagveen");
        story.daysLater(1).does("contactParticipant", Answers.reached());
        story.does("planIntake", Answers.planned(MONDAY.plusDays(4)));
        story.goesTo(MONDAY.plusDays(4), LocalTime.of(10, 0));
        story.does("askConsent", Answers.consents("STATUS_ONLY", "YES"));
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "PROCEED"));
        story.does("recordLearningNeed", Answers.need("JOB_APPLICATION", "DIGITAL_BASIC"));
        story.does("prepareAssessment", Answers.prepared("INTAKE_CANDO", "DIGIMETER"));
        story.does("takeAssessment", Answers.taken(today(), "level", "WITH_HELP"));
        story.does("takeAssessment", Answers.taken(today(), "digitalBand", "LOW"));
        story.does("discussResult", Answers.discussed());
        assertThat(story.shows("agreeAdvice")).containsEntry("advisedRoute", "OWN_COURSE");
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", clicking));
        story.does("offerPlace", Answers.takesThePlace());

        story.goesTo(MONDAY.plusWeeks(2), LocalTime.of(17, 0));
        story.starts("attendance", "course-ops", Answers.present(group, today(), placement()));
        story.daysLater(14).does("holdFollowUp", Answers.goesWell());
        story.goesTo(MONDAY.plusWeeks(7).plusDays(1), LocalTime.of(10, 0));
        story.does("holdEndTalk", Answers.with(Answers.endTalk("YES", "PARTLY", "REACHED"),
                Map.of("after2", "BASIS_1", "how2", "OBSERVED")));

        story.does("agreeAdvice", Answers.advice("OWN_COURSE", jobs));
        story.does("offerPlace", Answers.takesThePlace());
        story.goesTo(MONDAY.plusWeeks(9), LocalTime.of(17, 0));
        story.starts("attendance", "course-ops", Answers.walkedIn(walkIn, today(), placement(), 6));
        story.daysLater(43);
        story.does("holdEndTalk", Answers.with(Answers.endTalk("NO", "REACHED", "REACHED"),
                Map.of("after1", "ALONE", "how1", "OBSERVED")));
        assertThat(story.waitsAt()).contains("aftercareDue");
        story.daysLater(95);
        story.does("callAfterThreeMonths", Map.of("reached", "YES", "stillUses", "YES", "changed", List.of("WORK"),
                "newNeed", "NO"));
        story.does("closeCase", Answers.closes("GOAL_REACHED", "REACHED", "REACHED"));

        assertClosed("GOAL_REACHED");
        assertThat(stage.heardAbout(receipt.signalId()))
                .containsExactly("ONTVANGEN", "GESPROKEN", "GESTART", "AFGEROND");
        List<Map<String, Object>> rows = new ArrayList<>(stage.reports());
        rows.removeAll(before);
        assertThat(rows).extracting(row -> row.get("kind"))
                .containsExactlyInAnyOrder("PLACEMENT_STARTED", "PLACEMENT_STARTED", "CASE_CLOSED");
        assertThat(rows).allSatisfy(row -> assertThat(row).containsEntry("intake_lead", "UP_TO_5_DAYS")
                .containsEntry("partner_type", "UWV"));
        assertThat(rows.toString()).doesNotContain(story.caseId()).doesNotContain(receipt.number());
    }
}
