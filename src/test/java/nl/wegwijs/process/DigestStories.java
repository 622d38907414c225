package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Management hears once a day what takes too long. Told on days of its own: a day has one overview. */
abstract class DigestStories extends StoryTelling {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 3);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 7);

    @Autowired
    private DailyRound round;
    @Autowired
    private RuntimeService runtime;

    @Test
    void reportsWhomNobodyCalledOnceADayUntilSomebodyDoes() {
        String number = signsUp("Vergeten", AUGUST);
        String caller = story.root();

        story.goesTo(AUGUST.plusDays(7), LocalTime.of(9, 0));
        String first = overview();
        assertThat(digest()).contains("**Nog niet gebeld**", "- " + number + ": sinds vandaag over de termijn");
        assertThat(story.task("readDigest").getDueDate()).isEqualTo(Date.from(
                AUGUST.plusDays(7).atTime(17, 0).atZone(clock.getZone()).toInstant()));
        round.walk();
        assertThat(overview()).as("one overview a day").isEqualTo(first);

        story.goesTo(AUGUST.plusDays(8), LocalTime.of(9, 0));
        String second = overview();
        assertThat(story.follows(first).endedAt()).as("a new day replaces what nobody read").containsExactly("outdated");
        story.follows(second);
        assertThat(digest()).contains("- " + number + ": 1 werkdag over de termijn");
        story.goesTo(AUGUST.plusDays(12), LocalTime.of(9, 0));
        assertThat(overview()).as("nobody works on a Saturday").isEqualTo(second);
        assertThat(digest()).contains("- " + number + ": 4 werkdagen over de termijn");

        story.follows(caller).does("contactParticipant", Answers.reached());
        story.follows(second);
        assertThat(digest()).as("read at this moment").doesNotContain(number);
        story.does("readDigest", Map.of());
        assertThat(story.endedAt()).containsExactly("digestRead");
    }

    @Test
    void namesTheTaskThatSomebodyLeftLieButNoPerson() {
        String number = signsUp("Liggen", SEPTEMBER);
        story.does("contactParticipant", Answers.reached());

        story.goesTo(SEPTEMBER.plusDays(9), LocalTime.of(9, 0)).follows(overview());

        assertThat(digest()).contains("**Taken te laat**",
                "- Intake plannen, " + number + ": sinds vandaag over de termijn").doesNotContain("Quillina");
    }

    private String signsUp(String name, LocalDate day) {
        story.on(day).starts("referral", "front-desk", atTheDesk(Somebody.called(name)));
        return (String) story.variable("caseNumber");
    }

    private String digest() {
        return (String) story.follows(overview()).shows("readDigest").get("digestText");
    }

    private String overview() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(ManagementDigestProcess.KEY)
                .tenantIdIn("veenrijk").singleResult().getId();
    }
}
