package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;

/** C8: Gerard goes on at the volksuniversiteit, which sends him back after three lessons: the level is too high. */
abstract class GerardStory extends StoryTelling {

    private static final String VOLKSUNIVERSITEIT = "Volksuniversiteit Laagveen";

    private String onward;

    @BeforeEach
    void startsAtTheVolksuniversiteit() {
        comesToTheDesk("Gerard");
        wants("DIGITAL_BASIC");
        story.does("prepareAssessment", Answers.prepared("DIGIMETER"));
        story.does("takeAssessment", Answers.taken(today(), "digitalBand", "HIGH"));
        story.does("discussResult", Answers.discussed());
        OfferingId clicking = stage.topGroup("Klik & Tik met Gerard");
        OfferingId advanced = stage.courseElsewhere("Internet voor gevorderden met Gerard", VOLKSUNIVERSITEIT);
        stage.route(clicking, advanced);
        RunId group = stage.run(clicking, mondayAfter(today()), 4, 6);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", clicking));
        comesToTheFirstLesson(group);
        story.daysLater(15).does("holdFollowUp", Answers.goesWell());
        story.goesTo(stage.endOf(group).plusDays(1), LocalTime.of(10, 0));
        story.does("holdEndTalk", Answers.endTalk("YES", "REACHED"));
        Map<String, Object> proposed = story.shows("chooseReceiver");
        assertThat(proposed).containsEntry("offering", advanced.toString());
        story.does("chooseReceiver", Answers.with(Answers.receiver("MORE_ADVANCED", stage.partner(VOLKSUNIVERSITEIT)),
                Map.of("offering", (String) proposed.get("offering"))));
        assertThat((String) story.shows("askReferralConsent").get("dataText")).contains("telefoonnummer", "niveau");
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        onward = onward();
        assertThat(stage.onwardRow(onward)).containsEntry("mode", "SUPPORTED");
        story.daysLater(3);
        partnerCalls("ACCEPTED");
        story.daysLater(10);
        partnerCalls("STARTED");
        story.daysLater(21);

        story.starts("partner-answer", "follow-up", Answers.with(Answers.partnerCalls(number(), "RETURNED"),
                Map.of("why", "WRONG_LEVEL")));

        assertThat(story.shows("decideAfterReturn")).containsEntry("partnerText", VOLKSUNIVERSITEIT)
                .containsEntry("reasonText", "De partner stuurt de deelnemer terug.").containsEntry("timesText", "1");
    }

    @Test
    void learnsWithSeniorWebInTheLibraryAfterAll() {
        decides("ADVICE");
        assertThat(stage.onwardRow(onward)).containsEntry("status", "RETURNED").containsEntry("lesson", "WRONG_LEVEL");
        assertThat(stage.onwardRow(onward).get("sent_at")).isNotNull();
        assertThat(stage.routeRow(stage.onwardRow(onward).get("route_id"))).containsEntry("flag", "WRONG_LEVEL")
                .containsEntry("flagged_on", java.sql.Date.valueOf(today()));

        OfferingId seniorWeb = stage.courseInTheLibrary("Tablet met Gerard", "SeniorWeb Veenrijk");
        RunId group = stage.run(seniorWeb, mondayAfter(today()), 4, 6);
        story.does("agreeAdvice", Answers.advice("PARTNER_IN_LIBRARY", seniorWeb));
        story.does("offerPlace", Answers.with(Answers.takesThePlace(), Map.of("consentProvider", "YES")));
        story.goesTo(mondayAfter(today()), LocalTime.of(17, 0));
        story.starts("attendance", "course-ops", Answers.present(group, today(), placement()));
        story.daysLater(15).does("holdFollowUp", Answers.goesWell());
        story.goesTo(stage.endOf(group).plusDays(1), LocalTime.of(10, 0));
        story.does("holdEndTalk", Answers.endTalk("NO", "REACHED"));
        story.does("closeCase", Answers.closes("GOAL_REACHED", "REACHED"));

        assertClosed("GOAL_REACHED");
    }

    @Test
    void isHandedOverWarmlyTheNextTime() {
        decides("OTHER_PARTNER");

        story.does("chooseReceiver", Answers.receiver("OTHER_HELP", stage.partner("UWV Laagveen")));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));

        assertThat(story.tasks()).containsExactly("handOverWarmly");
    }

    private void decides(String next) {
        story.does("decideAfterReturn", Map.of("next", next, "lesson", "WRONG_LEVEL", "talkedWithParticipant", true));
    }
}
