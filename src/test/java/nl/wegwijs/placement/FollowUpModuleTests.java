package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.referral.AdvisedRoute;
import nl.wegwijs.referral.CaseId;
import org.junit.jupiter.api.Test;

/** Which talks are held, and when. Easter Monday is 29 March, Whit Monday 17 May 2027. */
class FollowUpModuleTests extends FollowedWalk {

    @Test
    void plansTheTalksOnWorkingDays() {
        PlacementId place = started(true);

        desk.plan(place, List.of("START_2W", "MIDTERM", "EXTRA", "END", "AFTER_3M"));

        assertThat(dueOn(place, Moment.START_2W)).isEqualTo(LocalDate.of(2027, 4, 5));
        assertThat(dueOn(place, Moment.EXTRA)).isEqualTo(LocalDate.of(2027, 4, 19));
        assertThat(dueOn(place, Moment.MIDTERM)).isEqualTo(LocalDate.of(2027, 4, 22));
        assertThat(dueOn(place, Moment.END)).isEqualTo(LAST);
        assertThat(dueOn(place, Moment.AFTER_3M)).isEqualTo(LocalDate.of(2027, 8, 24));
        assertThat(verbs.nextDue(place.toString())).isEqualTo(at(LocalDate.of(2027, 4, 5)));
        assertThatThrownBy(() -> desk.plan(place, List.of("END"))).isInstanceOf(Refusal.class);
    }

    @Test
    void movesATalkOffAHoliday() {
        RunId run = catalogue.planRun(CourseFixtures.aRun(course, branch, LocalDate.of(2027, 3, 15), WEEKS, 5));
        PlacementId place = started(run, LocalDate.of(2027, 3, 15), true);

        desk.plan(place, List.of("START_2W", "END"));

        assertThat(dueOn(place, Moment.START_2W)).isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(dueOn(place, Moment.END)).isEqualTo(LocalDate.of(2027, 5, 18));
    }

    @Test
    void tellsTheDecisionWhatItNeedsToPlan() {
        PlacementId place = started(false);
        assertThat(verbs.plan(place.toString())).containsEntry("kind", "GROUP").containsEntry("weeks", WEEKS - 1)
                .containsEntry("risk", false).containsEntry("aftercareConsent", false);
    }

    @Test
    void comesToTheEndAfterTheTalksBetween() {
        PlacementId place = started(true);
        desk.plan(place, List.of("START_2W", "END"));
        assertThat(verbs.due(place.toString())).isEqualTo("NOTHING");

        on(LocalDate.of(2027, 4, 5));
        assertThat(verbs.due(place.toString())).isEqualTo("TALK");
        FollowUpStep step = desk.holdTalk(place, new Talk(today(), GoingWell.YES, Set.of(), GoalNear.PARTLY,
                TalkAction.EXTRA_HELP, LocalDate.of(2027, 4, 25), null));

        assertThat(step).isEqualTo(FollowUpStep.GO_ON);
        assertThat(verbs.nextDue(place.toString())).isEqualTo(at(LocalDate.of(2027, 4, 26)));
        on(LocalDate.of(2027, 4, 26));
        desk.holdTalk(place, goingWell());
        assertThat(verbs.nextDue(place.toString())).isEqualTo(at(LAST));
        on(LAST);
        assertThat(verbs.due(place.toString())).isEqualTo("END");
    }

    @Test
    void isDueNowOnceTheCourseIsOver() {
        PlacementId place = started(true);
        desk.plan(place, List.of("START_2W", "END"));

        on(LAST.plusDays(1));
        catalogue.startAndEndRuns(today());

        assertThat(verbs.due(place.toString())).isEqualTo("END");
        assertThat(verbs.nextDue(place.toString()).toInstant()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void talksAgainSoonAfterAgreeingOnExtraHelp() {
        PlacementId place = started(true);
        desk.plan(place, List.of("START_2W", "END"));
        on(LocalDate.of(2027, 4, 5));
        desk.holdTalk(place, new Talk(today(), GoingWell.PARTLY, Set.of(), null, TalkAction.EXTRA_HELP, null, null));
        assertThat(verbs.nextDue(place.toString())).isEqualTo(at(LocalDate.of(2027, 4, 19)));
    }

    @Test
    void talksEveryThreeMonthsWithWhoLearnsFromAVolunteer() {
        Placement match = Placement.propose(branches.libraryOrg(branch), branch, CaseId.next(), course);
        match.start(FIRST);

        assertThat(days.plan(match, List.of(Moment.START_2W, Moment.MIDTERM, Moment.QUARTERLY), FIRST))
                .extracting(FollowUp::moment, FollowUp::dueOn)
                .containsExactly(tuple(Moment.START_2W, LocalDate.of(2027, 4, 5)),
                        tuple(Moment.MIDTERM, LocalDate.of(2027, 9, 21)),
                        tuple(Moment.END, LocalDate.of(2028, 3, 22)),
                        tuple(Moment.QUARTERLY, LocalDate.of(2027, 6, 22)),
                        tuple(Moment.QUARTERLY, LocalDate.of(2027, 12, 22)));
    }

    @Test
    void plansNoTalkThatWouldHaveBeenBefore() {
        PlacementId place = started(true);
        on(LocalDate.of(2027, 4, 19));
        desk.plan(place, List.of("START_2W", "MIDTERM", "END"));
        assertThat(followUps.findByPlacementId(place)).extracting(FollowUp::moment)
                .containsExactlyInAnyOrder(Moment.MIDTERM, Moment.END);
    }

    @Test
    void endsAWalkInAfterSixWeeks() {
        OfferingId walkIn = catalogue.addOffering(CourseFixtures.aWalkIn("Werk zoeken", branch));
        RunId run = catalogue.planRun(CourseFixtures.aRun(walkIn, branch, FIRST, 30, 10));
        CaseId person = walk.takenIn(municipality, SkillDomain.JOB_APPLICATION);
        walk.advise(person, AdvisedRoute.OWN_COURSE, walkIn);
        PlacementId place = attends(person, run, FIRST, 7);

        desk.plan(place, List.of("END"));

        assertThat(dueOn(place, Moment.END)).isEqualTo(FIRST.plusWeeks(6));
    }
}
