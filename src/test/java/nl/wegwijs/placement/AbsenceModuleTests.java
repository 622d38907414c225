package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.CaseStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Ten Mondays: who stays away is told of once, called at most three times, and keeps or leaves the place. */
@SpringBootTest(classes = RoomsWithoutProcess.class)
class AbsenceModuleTests {

    private static final LocalDate FIRST = LocalDate.of(2027, 6, 7);

    @Autowired
    private PlacementDesk placements;

    @Autowired
    private FollowUpDesk desk;

    @Autowired
    private FollowUpVerbs verbs;

    @Autowired
    private FollowUpRepository followUps;

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

    private RunId run;
    private PlacementId place;

    @BeforeEach
    void acceptAPlace() {
        on(FIRST.minusWeeks(1));
        String municipality = LibraryFixtures.aMunicipality(branches);
        BranchId branch = LibraryFixtures.aBranch(branches, municipality);
        OfferingId course = catalogue.addOffering(CourseFixtures.aDigitalCourse("Klik & Tik", branch, null, null));
        run = catalogue.planRun(CourseFixtures.aRun(course, branch, FIRST, 10, 5));
        CaseId person = walk.advised(municipality, course);
        placements.recordFit(person, run, Fit.FIT);
        place = placements.holdSeat(person).orElseThrow();
        placements.answerOffer(place, OfferAnswer.YES, null, null);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void tellsOnceThatSomebodyStaysAway() {
        starts();
        lesson(2, false);
        assertThat(told(AbsenceReported.class)).isZero();
        lesson(3, false);
        assertThat(told(AbsenceReported.class)).isEqualTo(1);
        lesson(4, false);
        assertThat(told(AbsenceReported.class)).isEqualTo(1);
        assertThat(desk.view(place).attended()).isEqualTo(new Attended(4, 1, 0, 3));
    }

    @Test
    void correctsASession() {
        starts();
        lesson(2, false);
        lesson(3, false);
        placements.recordAttendance(run, monday(3), Set.of(place), Set.of(), null);
        assertThat(desk.view(place).attended()).isEqualTo(new Attended(3, 2, 0, 1));

        lesson(4, false);
        assertThat(told(AbsenceReported.class)).isEqualTo(1);
        lesson(5, false);
        assertThat(told(AbsenceReported.class)).isEqualTo(2);
    }

    @Test
    void tellsThatSomebodyDidNotAppear() {
        lesson(1, false);
        lesson(2, false);

        assertThat(told(NotAppeared.class)).isEqualTo(1);
        assertThat(told(AbsenceReported.class)).isZero();
        assertThat(placements.offer(place).status()).isEqualTo(PlacementStatus.ACCEPTED);
    }

    @Test
    void doesNotBlameWhoSaidYesLaterForEarlierSessions() {
        PlacementId late = offeredToAnother();
        on(monday(3));
        catalogue.startAndEndRuns(monday(3));
        placements.recordAttendance(run, monday(1), Set.of(), Set.of(), null);
        placements.answerOffer(late, OfferAnswer.YES, null, null);
        placements.recordAttendance(run, monday(2), Set.of(), Set.of(), null);
        placements.recordAttendance(run, monday(3), Set.of(late), Set.of(), null);

        assertThat(desk.view(late).attended()).isEqualTo(new Attended(1, 1, 0, 0));
        assertThat(desk.view(place).attended()).isEqualTo(new Attended(3, 0, 0, 3));
    }

    @Test
    void callsThreeTimesAtMostAndThenDecidesAboutThePlace() {
        staysAway();
        assertThat(call(PreventionResult.NOT_REACHED)).isEqualTo(FollowUpStep.GO_ON);
        assertThat(verbs.due(place.toString())).isEqualTo("NOTHING");

        on(monday(3).plusDays(2));
        assertThat(verbs.due(place.toString())).isEqualTo("CALL");
        assertThat(call(PreventionResult.NOT_REACHED)).isEqualTo(FollowUpStep.GO_ON);
        on(monday(3).plusDays(4));
        assertThat(verbs.due(place.toString())).isEqualTo("CALL");
        assertThat(desk.view(place).isLastCall()).isTrue();
        assertThatThrownBy(() -> call(PreventionResult.NOT_REACHED)).isInstanceOf(Refusal.class);

        assertThat(desk.callAboutAbsence(place, new PreventionCall(today(), PreventionResult.NOT_REACHED, null, null,
                AfterLastCall.GIVE_UP_PLACE))).isEqualTo(FollowUpStep.END);
        assertThat(placements.offer(place).status()).isEqualTo(PlacementStatus.ENDED_EARLY);
        assertThat(catalogue.run(run).seatsTaken()).isZero();
    }

    @Test
    void dropsTheNextCallWhenSomebodyComesAgain() {
        staysAway();
        call(PreventionResult.NOT_REACHED);
        lesson(4, true);

        assertThat(verbs.due(place.toString())).isNotEqualTo("CALL");
        assertThat(desk.view(place).callsMade()).isEqualTo(1);
    }

    @Test
    void countsAnewWhenSomebodyPromisesToCome() {
        staysAway();
        assertThat(call(PreventionResult.COMES_AGAIN)).isEqualTo(FollowUpStep.GO_ON);
        lesson(4, false);
        assertThat(told(AbsenceReported.class)).isEqualTo(1);
        lesson(5, false);
        assertThat(told(AbsenceReported.class)).isEqualTo(2);
        assertThat(desk.view(place).callsMade()).isZero();
    }

    @Test
    void movesToAnotherGroupWithoutDroppingOut() {
        staysAway();
        assertThat(adapts(Adaptation.OTHER_GROUP)).isEqualTo(RoundOutcome.PLACE_AGAIN);

        assertThat(placements.offer(place).status()).isEqualTo(PlacementStatus.MOVED_TO_OTHER);
        assertThat(placements.placement(place).isDropOut()).isFalse();
        assertThat(catalogue.run(run).seatsTaken()).isZero();
        CaseId person = placements.offer(place).caseId();
        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.ADVISED);
        assertThat(placements.holdSeat(person)).as("not in the group that was left").isEmpty();
    }

    @Test
    void talksTheAdviceOverWhenAVolunteerSuitsBetter() {
        staysAway();
        assertThat(adapts(Adaptation.VOLUNTEER)).isEqualTo(RoundOutcome.NEXT_STEP_OWN);
        assertThat(cases.file(placements.offer(place).caseId()).status()).isEqualTo(CaseStatus.ADVISED);
    }

    @Test
    void plansNothingMoreForAClosedCase() {
        starts();
        desk.plan(place, List.of("START_2W", "END"));
        cases.closeUnattended(placements.offer(place).caseId(), CaseOutcome.DECLINED);

        assertThat(followUps.findByPlacementId(place)).hasSize(2).noneMatch(FollowUp::isOpen);
    }

    private RoundOutcome adapts(Adaptation adapt) {
        assertThat(desk.callAboutAbsence(place, new PreventionCall(today(), PreventionResult.WANTS_OTHER, adapt, null,
                null))).isEqualTo(FollowUpStep.LEAVE_PLACE);
        return desk.leavePlace(place);
    }

    private FollowUpStep call(PreventionResult result) {
        return desk.callAboutAbsence(place, new PreventionCall(today(), result, null, null, null));
    }

    private void staysAway() {
        starts();
        desk.plan(place, List.of("END"));
        lesson(2, false);
        lesson(3, false);
    }

    private void starts() {
        lesson(1, true);
    }

    private void lesson(int n, boolean present) {
        on(monday(n));
        catalogue.startAndEndRuns(monday(n));
        placements.recordAttendance(run, monday(n), present ? Set.of(place) : Set.of(), Set.of(), null);
    }

    private PlacementId offeredToAnother() {
        CaseId person = walk.advised(cases.file(placements.offer(place).caseId()).municipalityCode(),
                placements.offer(place).offering().id());
        placements.recordFit(person, run, Fit.FIT);
        return placements.holdSeat(person).orElseThrow();
    }

    private static LocalDate monday(int n) {
        return FIRST.plusWeeks(n - 1);
    }

    private <T extends Record> long told(Class<T> kind) {
        return walk.heard(kind).stream().filter(fact -> fact.toString().contains(place.toString())).count();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(18, 0).atZone(clock.getZone()).toInstant());
    }
}
