package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Which level somebody has, and the advice about it. */
abstract class AssessmentStories extends StoryTelling {

    @Test
    void asksAboutEachGoalInTurn() {
        comesToTheDesk("Cor");
        wants("LANGUAGE_READING", "DIGITAL_BASIC");
        story.does("prepareAssessment", Answers.prepared("TAALMETER_1F2F", "DIGIMETER"));

        assertThat(story.task("takeAssessment").getName()).isEqualTo("Niveau bepalen: Lezen");
        story.does("takeAssessment", Answers.taken(today(), "band", "BELOW_1F"));
        story.does("takeAssessment", Answers.taken(today(), "digitalBand", "MIDDLE"));

        assertThat((String) story.shows("discussResult").get("levelsText")).contains("instroom", "basisniveau 1");
    }

    @Test
    void advisesWithoutALevelWhenSomebodyWantsNoTest() {
        comesToTheDesk("Dora");
        wants("DIGITAL_BASIC");
        story.does("prepareAssessment", Answers.prepared("DIGIMETER"));

        story.does("takeAssessment", Answers.notTaken("REFUSED"));

        assertThat(story.tasks()).containsExactly("agreeAdvice");
        assertThat(story.shows("agreeAdvice")).containsEntry("levelsText", "nog niet bepaald")
                .containsEntry("advisedRoute", "OWN_COURSE");
    }

    @Test
    void closesWhenSomebodyStopsInTheTest() {
        comesToTheDesk("Ed");
        wants("DIGITAL_BASIC");
        story.does("prepareAssessment", Answers.prepared("DIGIMETER"));

        story.does("takeAssessment", Answers.notTaken("STOPPED"));

        story.does("closeCase", Answers.closes("DROPPED_OUT", "NOT"));
        assertClosed("DROPPED_OUT");
    }

    @Test
    void closesWhenNobodyComesToTheTest() {
        comesToTheDesk("Freek");
        wants("DIGITAL_BASIC");
        story.does("prepareAssessment", Answers.prepared("DIGIMETER"));

        story.does("takeAssessment", Answers.notTaken("NO_SHOW"));

        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void advisesOnWhatOneTestOfTwoTells() {
        comesToTheDesk("Geert");
        wants("NUMERACY", "DIGITAL_BASIC");
        story.does("prepareAssessment", Answers.prepared("REKENMETER_1F", "DIGIMETER"));
        story.does("takeAssessment", Answers.notTaken("STOPPED"));

        story.does("takeAssessment", Answers.taken(today(), "digitalBand", "LOW"));

        assertThat(story.tasks()).containsExactly("discussResult");
    }

    @Test
    void usesTheResultOfAnEarlierCase() {
        comesBack("Hans");

        assertThat((String) story.shows("reuseResult").get("earlierText")).contains("Digimeter");
        story.does("reuseResult", Map.of("use", "YES"));

        assertThat(story.tasks()).containsExactly("agreeAdvice");
        assertThat((String) story.shows("agreeAdvice").get("levelsText")).contains("instroom");
    }

    @Test
    void testsAgainWhenTheEarlierResultIsNotUsed() {
        comesBack("Ilse");

        story.does("reuseResult", Map.of("use", "NO"));

        assertThat(story.tasks()).containsExactly("prepareAssessment");
    }

    @Test
    void givesSomebodyTimeToThinkAboutTheAdvice() {
        getsAdvice("Jan");
        story.does("agreeAdvice", Answers.with(Answers.advice("SELF_STUDY", stage.selfStudy("Thuis oefenen van Jan")),
                Map.of("agreed", "THINKING", "thinkUntil", today().plusDays(7).toString())));
        assertThat(story.waitsAt()).contains("thinkingOver");
        story.daysLater(6);
        assertThat(story.tasks()).isEmpty();

        story.daysLater(1);
        assertThat(story.tasks()).containsExactly("agreeAdvice");
    }

    @Test
    void closesWhenTheAdviceIsNotWanted() {
        getsAdvice("Karin");

        story.does("agreeAdvice", Answers.with(Answers.advice("ONWARD"), Map.of("agreed", "NO")));

        story.does("closeCase", Answers.closes("NO_FITTING_OFFER", "DROPPED"));
        assertClosed("NO_FITTING_OFFER");
    }

    private void comesBack(String name) {
        Somebody who = comesToTheDesk(name);
        wants("DIGITAL_BASIC");
        isAssessed();
        story.does("agreeAdvice", Answers.advice("NONE"));
        story.does("closeCase", Answers.closes("INFO_GIVEN", "DROPPED"));
        story.daysLater(30).starts("referral", "front-desk", atTheDesk(who));
        story.does("reviewDuplicate", Map.of("decision", "SAME"));
        wants("DIGITAL_BASIC");
    }
}
