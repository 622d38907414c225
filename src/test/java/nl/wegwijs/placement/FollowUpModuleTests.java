package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
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
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.LegalBasis;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.referral.AdvisedRoute;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseStatus;
import nl.wegwijs.referral.Confidence;
import nl.wegwijs.referral.GoalId;
import nl.wegwijs.referral.GoalResult;
import nl.wegwijs.referral.LearningGoal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A run of ten Mondays from 22 March 2027: Easter Monday is the 29th, Whit Monday the 17th of May. */
@SpringBootTest(classes = RoomsWithoutProcess.class)
class FollowUpModuleTests {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 22);
    private static final int WEEKS = 10;
    private static final LocalDate LAST = FIRST.plusWeeks(WEEKS - 1);
    private static final SkillLevel BASIS_1 = SkillLevel.of(LevelScale.DIGITAL, "BASIS_1");

    @Autowired
    private FollowUpDesk desk;

    @Autowired
    private FollowUpVerbs verbs;

    @Autowired
    private FollowUpDays days;

    @Autowired
    private FollowUpRepository followUps;

    @Autowired
    private ParticipantRegister participants;

    @Autowired
    private PlacementDesk placements;

    @Autowired
    private AssessmentDesk assessments;

    @Autowired
    private AssessmentVerbs assessmentVerbs;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private Branches branches;

    @Autowired
    private ShiftableClock clock;

    private String municipality;
    private BranchId branch;
    private OfferingId course;

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
    void freesTheSeatOfWhoStopsAndCallsItADropOut() {
        PlacementId place = started(true);
        RunId run = placements.offer(place).run().id();
        desk.plan(place, List.of("START_2W", "END"));
        on(LocalDate.of(2027, 4, 5));

        desk.holdTalk(place, new Talk(today(), GoingWell.NO, Set.of(Obstacle.TIME), GoalNear.NO, TalkAction.STOP,
                null, EndReason.TIME_OR_PLACE));
        assertThat(placements.offer(place).status()).isEqualTo(PlacementStatus.ENDED_EARLY);
        assertThat(catalogue.run(run).seatsTaken()).isZero();

        desk.holdEndTalk(place, endTalk(place, GoalResult.NOT, GoOn.NO, null), LaterContact.NOT_ASKED);
        assertThat(verbs.nextStep(place.toString())).containsEntry("goalResult", "NOT")
                .containsEntry("wishToGoOn", "NO").containsEntry("obstacle", "TIME");
        assertThat(desk.concludeRound(place, NextStep.ENDED))
                .isEqualTo(new RoundConclusion(RoundOutcome.DROPPED_OUT, true));
        assertThat(cases.file(placements.offer(place).caseId()).status()).isEqualTo(CaseStatus.AFTERCARE);
    }

    @Test
    void endsAtOnceWithoutConsentToCallLater() {
        PlacementId place = ended(false, GoalResult.REACHED, GoOn.NO);
        assertThat(desk.concludeRound(place, NextStep.ENDED)).isEqualTo(new RoundConclusion(RoundOutcome.ENDED, false));
        assertThat(cases.file(placements.offer(place).caseId()).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void keepsTheLevelAfterwardsForTheNextAdvice() {
        PlacementId place = ended(true, GoalResult.PARTLY, GoOn.YES);
        CaseId person = placements.offer(place).caseId();

        assertThat(assessments.levels(person)).containsEntry(SkillDomain.DIGITAL_BASIC, BASIS_1);
        assertThat(desk.concludeRound(place, NextStep.NEXT_STEP_OWN).outcome()).isEqualTo(RoundOutcome.NEXT_STEP_OWN);
        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.ADVISED);
        assertThat(assessmentVerbs.advice(person.toString())).containsEntry("domain", "DIGITAL_BASIC")
                .containsEntry("level", "BASIS_1");
    }

    /** In a domain that no other test offers anything in: the catalogue is one for all. */
    @Test
    void seesMoreOfOursForAGoalThatWasNotReached() {
        course = catalogue.addOffering(listening("Luisteren", null, "F1"));
        PlacementId place = started(true);
        desk.plan(place, List.of("END"));
        on(LAST);
        desk.holdEndTalk(place, new EndTalk(today(), List.of(new GoalMeasured(goalOf(place),
                SkillDomain.LANGUAGE_LISTENING, GoalResult.PARTLY, null, null)), 3, 3, null, GoOn.YES, null, null, false),
                LaterContact.NOT_ASKED);
        assertThat(verbs.nextStep(place.toString())).containsEntry("libraryOfferAbove", false)
                .containsEntry("routeExists", false);

        catalogue.addOffering(listening("Luisteren 2", "F1", "F2"));
        assertThat(verbs.nextStep(place.toString())).containsEntry("libraryOfferAbove", true);
    }

    @Test
    void keepsWhatCameOfTheGoals() {
        PlacementId place = ended(true, GoalResult.PARTLY, GoOn.NO);
        assertThat(goals(place)).allMatch(goal -> goal.result() == GoalResult.PARTLY && LAST.equals(goal.measuredOn()));
    }

    @Test
    void goesWhereTheParticipantChooses() {
        PlacementId place = started(true);
        desk.plan(place, List.of("END"));
        on(LAST);
        desk.holdEndTalk(place, endTalk(place, GoalResult.REACHED, GoOn.YES, NextStep.NEXT_STEP_ONWARD),
                LaterContact.NOT_ASKED);
        assertThat(desk.concludeRound(place, NextStep.NEXT_STEP_OWN).outcome())
                .isEqualTo(RoundOutcome.NEXT_STEP_ONWARD);
    }

    @Test
    void hasNoChoiceOfWhoDoesNotGoOn() {
        assertThat(endTalk(started(true), GoalResult.NOT, GoOn.LATER, NextStep.NEXT_STEP_OWN).choice()).isNull();
    }

    @Test
    void asksAgainWhatWeMayDoLaterOnceThatHasExpired() {
        PlacementId place = started(true);
        desk.plan(place, List.of("END"));
        assertThat(desk.view(place).askAftercare()).isFalse();
        participants.recordConsent(cases.participant(placements.offer(place).caseId()),
                new ConsentGiven(ConsentPurpose.AFTERCARE_CONTACT, ConsentDecision.GIVEN, null, null,
                        ConsentMethod.SPOKEN, "nl", null, true, LegalBasis.CONSENT, FIRST.plusWeeks(1)));
        on(LAST);
        assertThat(desk.view(place).askAftercare()).isTrue();
        assertThat(desk.view(place).askSurvey()).isFalse();

        desk.holdEndTalk(place, endTalk(place, GoalResult.REACHED, GoOn.NO, null), new LaterContact(true, null));
        assertThat(desk.concludeRound(place, NextStep.ENDED).aftercare()).isTrue();
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

    @Test
    void opensANewNeedAfterThreeMonths() {
        PlacementId place = ended(true, GoalResult.REACHED, GoOn.NO);
        CaseId person = placements.offer(place).caseId();
        desk.concludeRound(place, NextStep.ENDED);
        on(LAST.plusMonths(3));

        assertThat(desk.aftercareCalled(person, Optional.of(place), new AftercareCall(today(), true, StillUses.YES, Set.of(Change.WORK),
                true))).isTrue();
        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.ADVISED);
    }

    private NewOffering listening(String title, String from, String to) {
        return CourseFixtures.anOffering(title, branch, null, SkillDomain.LANGUAGE_LISTENING,
                new LevelRange(LevelScale.NT1_LANGUAGE, from, to), OfferingForm.GROUP);
    }

    private PlacementId started(boolean aftercare) {
        return started(catalogue.planRun(CourseFixtures.aRun(course, branch, FIRST, WEEKS, 5)), FIRST, aftercare);
    }

    private PlacementId started(RunId run, LocalDate day, boolean aftercare) {
        CaseId person = walk.takenIn(municipality, CaseWalk.aPhone(), aftercare, SkillDomain.DIGITAL_BASIC);
        walk.advise(person, AdvisedRoute.OWN_COURSE, course);
        return attends(person, run, day, null);
    }

    private PlacementId attends(CaseId person, RunId run, LocalDate day, Integer visitors) {
        placements.recordFit(person, run, Fit.FIT);
        PlacementId place = placements.holdSeat(person).orElseThrow();
        placements.answerOffer(place, OfferAnswer.YES, null, null);
        on(day);
        catalogue.startAndEndRuns(day);
        placements.recordAttendance(run, day, Set.of(place), Set.of(), visitors);
        return place;
    }

    private PlacementId ended(boolean aftercare, GoalResult result, GoOn goOn) {
        PlacementId place = started(aftercare);
        desk.plan(place, List.of("END"));
        on(LAST);
        desk.holdEndTalk(place, endTalk(place, result, goOn, null), LaterContact.NOT_ASKED);
        return place;
    }

    private EndTalk endTalk(PlacementId place, GoalResult result, GoOn goOn, NextStep choice) {
        return new EndTalk(today(), List.of(new GoalMeasured(goalOf(place), SkillDomain.DIGITAL_BASIC, result, BASIS_1,
                Confidence.OBSERVED)), 4, 4, Certificate.PARTICIPATION, goOn, choice, 8, true);
    }

    private GoalId goalOf(PlacementId place) {
        return goals(place).get(0).id();
    }

    private List<LearningGoal> goals(PlacementId place) {
        return cases.file(placements.offer(place).caseId()).goals();
    }

    private Talk goingWell() {
        return new Talk(today(), GoingWell.YES, Set.of(Obstacle.NONE), GoalNear.YES, TalkAction.NONE, null, null);
    }

    private LocalDate dueOn(PlacementId place, Moment moment) {
        return followUps.findByPlacementId(place).stream().filter(talk -> talk.moment() == moment).findFirst()
                .orElseThrow().dueOn();
    }

    private Date at(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(18, 0).atZone(clock.getZone()).toInstant());
    }
}
