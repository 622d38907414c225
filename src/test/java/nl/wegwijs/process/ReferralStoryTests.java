package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** All paths through all models, told one by one; afterwards nothing of the models may be left untouched. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "stories.end-early=true")
@Import({Story.class, Stage.class, TakenPaths.class, Postman.class})
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@ExtendWith(NobodyInTheEngine.class)
class ReferralStoryTests {

    @Nested
    @Order(0)
    class Digest extends DigestStories {
    }

    @Nested
    @Order(1)
    class Signals extends SignalStories {
    }

    @Nested
    @Order(2)
    class Intakes extends IntakeStories {
    }

    @Nested
    @Order(3)
    class Assessments extends AssessmentStories {
    }

    @Nested
    @Order(4)
    class Placements extends PlacementStories {
    }

    @Nested
    @Order(4)
    class Waiting extends WaitingStories {
    }

    // She waits for the first volunteer there is.
    @Nested
    @Order(1)
    class Ewa extends EwaStory {
    }

    @Nested
    @Order(5)
    class FollowUps extends FollowUpStories {
    }

    @Nested
    @Order(6)
    class Onward extends OnwardStories {
    }

    @Nested
    @Order(7)
    class Hennie extends HennieStory {
    }

    @Nested
    @Order(7)
    class Dirk extends DirkStory {
    }

    @Nested
    @Order(7)
    class Reaching extends ReachStories {
    }

    @Nested
    @Order(7)
    class Samira extends SamiraStory {
    }

    @Nested
    @Order(20)
    class Ends extends EndStories {
    }

    @Nested
    @Order(21)
    class Pauses extends PauseStories {
    }

    @Nested
    @Order(22)
    class LateNews extends LateNewsStories {
    }

    @Nested
    @Order(23)
    class Rounds extends RoundStories {
    }

    @Nested
    @Order(24)
    class Amina extends AminaStory {
    }

    @Nested
    @Order(25)
    class Lidia extends LidiaStory {
    }

    @Nested
    @Order(7)
    class ReverseReferrals extends ReverseStories {
    }

    @Nested
    @Order(20)
    class Gerard extends GerardStory {
    }

    @Nested
    @Order(20)
    class Yusuf extends YusufStory {
    }

    @Nested
    @Order(7)
    class Matches extends MatchStories {
    }

    @Nested
    @Order(7)
    class Volunteers extends VolunteerStories {
    }

    @Nested
    @Order(7)
    class Helpers extends HelperStories {
    }

    @Nested
    @Order(7)
    class Interns extends InternStories {
    }

    @Nested
    @Order(7)
    class Trainings extends TrainingStories {
    }

    @Nested
    @Order(7)
    class CustomCourses extends CustomStories {
    }

    @Nested
    @Order(7)
    class JointCourses extends JointStories {
    }

    @Nested
    @Order(7)
    class Agreements extends AgreementStories {
    }

    @Nested
    @Order(7)
    class FacilityUse extends FacilityStories {
    }

    @Nested
    @Order(7)
    class ProgrammeAdoption extends ProgrammeStories {
    }

    @Nested
    @Order(7)
    class Stewardship extends StewardshipStories {
    }

    @Nested
    @Order(7)
    class Learning extends LearningStories {
    }

    // Before anybody else comes to the day of the year on which policy is made.
    @Nested
    @Order(1)
    class Policy extends PolicyStories {
    }

    // Before anybody else finds a gap in the offer of the other branch.
    @Nested
    @Order(1)
    class Alignment extends AlignmentStories {
    }

    @Nested
    @Order(7)
    class VolunteerLeaves extends VolunteerLeavesStory {
    }

    @Nested
    @Order(7)
    class Urgent extends UrgentStories {
    }

    @Nested
    @Order(7)
    class Ria extends RiaStory {
    }

    @Nested
    @Order(7)
    class Doubles extends DoubleStories {
    }

    @Nested
    @Order(8)
    class Post extends PostStories {
    }

    @Nested
    @Order(7)
    class Kees extends KeesStory {
    }

    @Nested
    @Order(7)
    class Minors extends MinorStory {
    }

    @Nested
    @Order(99)
    class Coverage {

        @Test
        void leavesNoPartOfAModelUntold(@Autowired TakenPaths taken, @Autowired JdbcTemplate database)
                throws IOException {
            assertThat(ModelCoverage.of(taken, database).report().untold()).isEmpty();
        }

        /** {@code ends.csv} is the list of the reference, written out a second time on purpose. */
        @ParameterizedTest(name = "{0}: {1}")
        @CsvFileSource(resources = "/ends.csv", numLinesToSkip = 1)
        void reachesEveryEnd(String model, String end, @Autowired JdbcTemplate database) {
            assertThat(isReached(model, end, database)).isTrue();
        }

        /** Also those that the reference does not name: of what is called, and of what runs beside a case. */
        @Test
        void reachesEveryEndOfEveryModel(@Autowired JdbcTemplate database) {
            assertThat(ModelFiles.processes()).allSatisfy(model -> assertThat(model.elements("endEvent"))
                    .extracting(end -> end.getAttribute("id"))
                    .allMatch(end -> isReached(model.name(), end, database)));
        }

        private static boolean isReached(String model, String end, JdbcTemplate database) {
            return database.queryForObject("select exists (select 1 from act_hi_actinst where proc_def_key_ = ?"
                    + " and act_id_ = ? and act_type_ like '%EndEvent')", Boolean.class, model, end);
        }

        @Test
        void leavesNothingBehindWhereverACaseEndsEarly(@Autowired EarlyEndPairs pairs) throws IOException {
            Set<String> untried = pairs.untried();
            assertThat(pairs.leftBehind()).isEmpty();
            assertThat(untried).isEmpty();
        }

        @Test
        void leavesNothingBehindWhereverASignalIsTakenBack(@Autowired SignalsTakenBack taken) {
            assertThat(taken.leftBehind()).isEmpty();
            assertThat(taken.untried()).isEmpty();
        }
    }
}
