package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerState;

/** C15: a volunteer leaves in the middle of three matches. Two people go on with others, the third waits, with priority. */
abstract class VolunteerLeavesStory extends MatchTelling {

    private static final String WHEN = "TUE_EVENING";

    @Test
    void findsOthersForTwoAndAPlaceInLineForTheThird() {
        VolunteerId wim = stage.volunteer(Somebody.called("Wim"), 3, WHEN);
        Learner first = learnsWith("Ada", wim);
        Learner second = learnsWith("Bram", wim);
        Learner third = learnsWith("Cato", wim);
        assertThat(stage.volunteer(wim).placesFree()).isZero();
        VolunteerId xena = stage.volunteer(Somebody.called("Xena"), 1, WHEN);
        VolunteerId yves = stage.volunteer(Somebody.called("Yves"), 1, WHEN);

        story.starts("volunteer-guidance", "volunteers", leaves(wim, today().plusDays(14)));
        assertThat(stage.volunteer(wim).state()).isEqualTo(VolunteerState.LEFT);
        List.of(first, second, third).forEach(learner ->
                assertThat(story.follows(stage.rematching(learner.caseId())).tasks()).containsExactly("rematch"));

        goesOnWith(first, xena);
        goesOnWith(second, yves);
        story.follows(stage.rematching(third.caseId()));
        assertThat((String) story.shows("rematch").get("volunteerOptions")).doesNotContain(xena.toString(),
                yves.toString(), wim.toString());
        story.does("rematch", Map.of("to", "WAITLIST"));

        assertThat(stage.volunteer(wim).participants()).isZero();
        assertThat(stage.matches(third.caseId())).containsExactly("ENDED");
        assertThat(stage.placements(third.caseId())).containsExactly("MOVED_TO_OTHER");
        story.follows(third.root()).does("holdFollowUp", Map.of("goingWell", "PARTLY", "action", "OTHER_GROUP"));
        assertThat(story.endsOf("follow-up")).containsExactly("placedAgain");
        assertThat(story.endsOf("volunteer-match")).containsExactly("started", "noVolunteer");
        assertThat(story.waitsAt()).contains("waitsForSeat");
        assertThat(stage.waiting(third.caseId())).isEqualTo("WAITING");
        assertThat(stage.score(third.caseId()))
                .as("20 to begin with, 15 for coming to the desk, 15 for having been moved").isEqualTo(20 + 15 + 15);

        VolunteerId zoe = stage.volunteer(Somebody.called("Zoe"), 1, WHEN);
        learnsWith(zoe);
        assertThat(story.waitsAt()).contains("waitForTalk");
        assertThat(stage.matches(third.caseId())).containsExactly("ENDED", "ACTIVE");
    }

    private void goesOnWith(Learner learner, VolunteerId next) {
        story.follows(stage.rematching(learner.caseId()));
        story.does("rematch", Map.of("to", "OTHER", "volunteer", next.toString(), "agreed", true));

        assertThat(stage.matches(learner.caseId())).containsExactly("ENDED", "ACTIVE");
        assertThat(stage.placements(learner.caseId())).containsExactly("STARTED");
        assertThat(stage.volunteer(next).placesFree()).isZero();
        story.follows(learner.root()).does("holdFollowUp", Answers.goesWell());
        assertThat(story.waitsAt()).contains("waitForTalk");
    }

    private Learner learnsWith(String name, VolunteerId volunteer) {
        isAdvisedAVolunteer(name, WHEN);
        learnsWith(volunteer);
        return new Learner(story.root(), story.caseId());
    }

    private record Learner(String root, String caseId) {
    }
}
