package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.NewRun;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.Session;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = RoomsWithoutProcess.class)
class AttendanceModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final LocalDate FIRST = TODAY.plusWeeks(1);
    private static final LocalDate LAST = FIRST.plusWeeks(1);

    @Autowired
    private PlacementDesk desk;

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

    @Autowired
    private JdbcTemplate database;

    private String municipality;
    private BranchId branch;
    private OfferingId course;
    private RunId run;

    @BeforeEach
    void planARunOfTwoSessions() {
        on(TODAY);
        municipality = LibraryFixtures.aMunicipality(branches);
        branch = LibraryFixtures.aBranch(branches, municipality);
        course = catalogue.addOffering(CourseFixtures.aDigitalCourse("Klik & Tik", branch, null, null));
        run = catalogue.planRun(CourseFixtures.aRun(course, branch, FIRST, 2, 5));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void startsWithTheFirstPresenceAndOnlyOnce() {
        PlacementId place = accepted();
        PlacementId excused = accepted();
        PlacementId away = accepted();
        beginOn(FIRST);

        desk.recordAttendance(run, FIRST, Set.of(place), Set.of(excused), null);
        desk.recordAttendance(run, FIRST, Set.of(place), Set.of(excused), null);
        beginOn(LAST);
        desk.recordAttendance(run, LAST, Set.of(place), Set.of(), null);

        assertThat(started(place)).isEqualTo(1);
        assertThat(started(excused)).isZero();
        assertThat(desk.offer(place).status()).isEqualTo(PlacementStatus.STARTED);
        assertThat(desk.offer(away).status()).isEqualTo(PlacementStatus.ACCEPTED);
        assertThat(cases.file(desk.offer(place).caseId()).status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(marks(place)).containsExactly("PRESENT", "PRESENT");
        assertThat(marks(excused)).containsExactly("EXCUSED", "ABSENT");
    }

    @Test
    void refusesWhatCannotBe() {
        PlacementId place = accepted();
        beginOn(FIRST);

        assertReason("NO_SESSION", FIRST.plusDays(1), Set.of(place), Set.of(), null);
        assertReason("FUTURE", LAST, Set.of(place), Set.of(), null);
        assertReason("NOT_IN_THIS_RUN", FIRST, Set.of(PlacementId.next()), Set.of(), null);
        assertReason("CONTRADICTION", FIRST, Set.of(place), Set.of(place), null);
        assertReason("NOT_WALK_IN", FIRST, Set.of(place), Set.of(), 4);
        assertThat(marks(place)).isEmpty();
    }

    @Test
    void listsSessionsUntilTheyAreRegistered() {
        PlacementId place = accepted();
        beginOn(FIRST);
        List<OpenSession> open = desk.openSessions(Set.of(branch));
        assertThat(open).extracting(OpenSession::day).containsExactly(FIRST);
        assertThat(open.get(0).participants()).extracting(Participation::placementId).containsExactly(place);

        desk.recordAttendance(run, FIRST, Set.of(), Set.of(), null);
        assertThat(desk.openSessions(Set.of(branch))).isEmpty();
        assertThat(desk.registeredSessions(Set.of(branch))).extracting(OpenSession::day).containsExactly(FIRST);
    }

    @Test
    void listsNoSessionsOfAnotherBranch() {
        accepted();
        beginOn(FIRST);
        BranchId other = LibraryFixtures.aBranch(branches);
        assertThat(desk.openSessions(Set.of(other))).isEmpty();
    }

    @Test
    void completesWhoTookPartWhenTheRunIsOver() {
        PlacementId place = accepted();
        PlacementId away = accepted();
        beginOn(FIRST);
        desk.recordAttendance(run, FIRST, Set.of(place), Set.of(), null);

        beginOn(LAST.plusDays(1));

        assertThat(completed(place)).isEqualTo(1);
        assertThat(desk.offer(place).status()).isEqualTo(PlacementStatus.COMPLETED);
        assertThat(completed(away)).isZero();
    }

    @Test
    void countsWhoTurnsOutToHaveBeenThereAfterTheRun() {
        PlacementId place = accepted();
        beginOn(FIRST);
        beginOn(LAST.plusDays(1));
        assertThat(desk.openSessions(Set.of(branch))).extracting(OpenSession::day).containsExactly(LAST, FIRST);

        desk.recordAttendance(run, LAST, Set.of(place), Set.of(), null);

        assertThat(started(place)).isEqualTo(1);
        assertThat(desk.offer(place).status()).isEqualTo(PlacementStatus.COMPLETED);
    }

    @Test
    void listsNobodyWhoWasForgottenAndKeepsWhatWasNoted() {
        PlacementId forgotten = accepted();
        PlacementId place = accepted();
        PlacementId other = accepted();
        beginOn(FIRST);
        desk.recordAttendance(run, FIRST, Set.of(forgotten, place, other), Set.of(), null);
        beginOn(LAST.plusDays(1));

        cases.approveErasure(desk.offer(forgotten).caseId());

        assertThat(desk.openSessions(Set.of(branch)).get(0).participants()).extracting(Participation::placementId)
                .containsExactlyInAnyOrder(place, other);
        desk.recordAttendance(run, FIRST, Set.of(place), Set.of(other), null);
        assertThat(marks(forgotten)).containsExactly("PRESENT");
        assertThat(marks(other)).containsExactly("EXCUSED");
    }

    @Test
    void countsVisitorsOfAWalkInApartFromPersons() {
        OfferingId walkIn = catalogue.addOffering(CourseFixtures.aWalkIn("Werk zoeken", branch));
        run = catalogue.planRun(new NewRun(walkIn, branch, "Leeszaal", null,
                List.of(new Session(FIRST, LocalTime.of(14, 0), LocalTime.of(16, 0))), 0, 30));
        course = walkIn;
        PlacementId place = accepted();
        beginOn(FIRST);

        assertReason("REQUIRED", FIRST, Set.of(place), Set.of(), null);
        desk.recordAttendance(run, FIRST, Set.of(place), Set.of(), 12);

        assertThat(catalogue.run(run).walkInCounts()).hasSize(1).allMatch(count -> count.count() == 12);
        assertThat(catalogue.run(run).seatsTaken()).isZero();
        assertThat(started(place)).isEqualTo(1);
    }

    private void assertReason(String reason, LocalDate day, Set<PlacementId> present, Set<PlacementId> excused,
            Integer visitors) {
        assertThatThrownBy(() -> desk.recordAttendance(run, day, present, excused, visitors))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private PlacementId accepted() {
        CaseId person = walk.advised(municipality, course);
        desk.recordFit(person, run, Fit.FIT);
        PlacementId place = desk.holdSeat(person).orElseThrow();
        desk.answerOffer(place, OfferAnswer.YES, null, null);
        return place;
    }

    private void beginOn(LocalDate day) {
        on(day);
        catalogue.startAndEndRuns(day);
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(18, 0).atZone(clock.getZone()).toInstant());
    }

    private long started(PlacementId place) {
        return walk.heard(FirstAttendance.class).stream().filter(fact -> fact.placementId().equals(place)).count();
    }

    private long completed(PlacementId place) {
        return walk.heard(CourseCompleted.class).stream().filter(fact -> fact.placementId().equals(place)).count();
    }

    private List<String> marks(PlacementId place) {
        return database.queryForList("select mark from wegwijs.attendance where placement_id = ? order by session_on",
                String.class, place.value());
    }
}
