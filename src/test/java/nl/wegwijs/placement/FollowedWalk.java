package nl.wegwijs.placement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Set;

import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.assessment.AssessmentVerbs;
import nl.wegwijs.course.Certificate;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.NewOffering;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.referral.AdvisedRoute;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.Confidence;
import nl.wegwijs.referral.GoalId;
import nl.wegwijs.referral.GoalResult;
import nl.wegwijs.referral.LearningGoal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Somebody in a run of ten Mondays from 22 March 2027: Easter Monday is the 29th, Whit Monday the 17th of May. */
@SpringBootTest(classes = RoomsWithoutProcess.class)
abstract class FollowedWalk {

    static final LocalDate FIRST = LocalDate.of(2027, 3, 22);
    static final int WEEKS = 10;
    static final LocalDate LAST = FIRST.plusWeeks(WEEKS - 1);
    static final SkillLevel BASIS_1 = SkillLevel.of(LevelScale.DIGITAL, "BASIS_1");

    @Autowired
    FollowUpDesk desk;

    @Autowired
    FollowUpVerbs verbs;

    @Autowired
    FollowUpDays days;

    @Autowired
    FollowUpRepository followUps;

    @Autowired
    ParticipantRegister participants;

    @Autowired
    PlacementDesk placements;

    @Autowired
    AssessmentDesk assessments;

    @Autowired
    AssessmentVerbs assessmentVerbs;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseDesk cases;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    Branches branches;

    @Autowired
    ShiftableClock clock;

    String municipality;
    BranchId branch;
    OfferingId course;

    @BeforeEach
    void openALibrary() {
        on(FIRST.minusWeeks(2));
        municipality = LibraryFixtures.aMunicipality(branches);
        branch = LibraryFixtures.aBranch(branches, municipality);
        course = catalogue.addOffering(CourseFixtures.aDigitalCourse("Klik & Tik", branch, null, "BASIS_1"));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    NewOffering listening(String title, String from, String to) {
        return CourseFixtures.anOffering(title, branch, null, SkillDomain.LANGUAGE_LISTENING,
                new LevelRange(LevelScale.NT1_LANGUAGE, from, to), OfferingForm.GROUP);
    }

    PlacementId started(boolean aftercare) {
        return started(catalogue.planRun(CourseFixtures.aRun(course, branch, FIRST, WEEKS, 5)), FIRST, aftercare);
    }

    PlacementId started(RunId run, LocalDate day, boolean aftercare) {
        CaseId person = walk.takenIn(municipality, CaseWalk.aPhone(), aftercare, SkillDomain.DIGITAL_BASIC);
        walk.advise(person, AdvisedRoute.OWN_COURSE, course);
        return attends(person, run, day, null);
    }

    PlacementId attends(CaseId person, RunId run, LocalDate day, Integer visitors) {
        placements.recordFit(person, run, Fit.FIT);
        PlacementId place = placements.holdSeat(person).orElseThrow();
        placements.answerOffer(place, OfferAnswer.YES, null, null);
        on(day);
        catalogue.startAndEndRuns(day);
        placements.recordAttendance(run, day, Set.of(place), Set.of(), visitors);
        return place;
    }

    PlacementId ended(boolean aftercare, GoalResult result, GoOn goOn) {
        PlacementId place = started(aftercare);
        desk.plan(place, List.of("END"));
        on(LAST);
        desk.holdEndTalk(place, endTalk(place, result, goOn, null), LaterContact.NOT_ASKED);
        return place;
    }

    EndTalk endTalk(PlacementId place, GoalResult result, GoOn goOn, NextStep choice) {
        return new EndTalk(today(), List.of(new GoalMeasured(goalOf(place), SkillDomain.DIGITAL_BASIC, result, BASIS_1,
                Confidence.OBSERVED)), 4, 4, Certificate.PARTICIPATION, goOn, choice, 8, true);
    }

    GoalId goalOf(PlacementId place) {
        return goals(place).get(0).id();
    }

    List<LearningGoal> goals(PlacementId place) {
        return cases.file(placements.offer(place).caseId()).goals();
    }

    Talk goingWell() {
        return new Talk(today(), GoingWell.YES, Set.of(Obstacle.NONE), GoalNear.YES, TalkAction.NONE, null, null);
    }

    LocalDate dueOn(PlacementId place, Moment moment) {
        return followUps.findByPlacementId(place).stream().filter(talk -> talk.moment() == moment).findFirst()
                .orElseThrow().dueOn();
    }

    Date at(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void on(LocalDate day) {
        clock.moveTo(day.atTime(18, 0).atZone(clock.getZone()).toInstant());
    }
}
