package nl.wegwijs.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;

class CourseRunTests {

    private static final BranchId BRANCH = BranchId.of("veenrijk");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void isFullWhenEverySeatIsHeldOrTaken() {
        CourseRun run = aRun(2);
        run.holdSeat();
        run.takeSeat();
        assertThat(run.status()).isEqualTo(RunStatus.FULL);
        assertThat(run.takesPeople()).isFalse();
        assertThat(reason(run::holdSeat)).isEqualTo("FULL");
        assertThat(reason(run::takeSeat)).isEqualTo("FULL");

        run.releaseHeldSeat();
        assertThat(run.status()).isEqualTo(RunStatus.OPEN);
        assertThat(run.view().seatsFree()).isEqualTo(1);
    }

    @Test
    void turnsAHeldSeatIntoATakenOne() {
        CourseRun run = aRun(1);
        run.holdSeat();
        run.takeHeldSeat();
        assertThat(run.view().seatsHeld()).isZero();
        assertThat(run.view().seatsTaken()).isEqualTo(1);
        assertThat(reason(run::takeHeldSeat)).isEqualTo("NO_SEAT");
        assertThat(reason(run::releaseHeldSeat)).isEqualTo("NO_SEAT");

        run.releaseTakenSeat();
        assertThat(run.takesPeople()).isTrue();
        assertThat(reason(run::releaseTakenSeat)).isEqualTo("NO_SEAT");
    }

    @Test
    void keepsTheSeatsOfAGroupForItsOwnPeople() {
        CourseRun run = aRun(4);
        assertThat(run.isOpenTo(Set.of())).isTrue();
        run.isFor("MW-2026-0001");
        assertThat(run.isOpenTo(Set.of())).isFalse();
        assertThat(run.isOpenTo(Set.of("MW-2026-0002"))).isFalse();
        assertThat(run.isOpenTo(Set.of("MW-2026-0002", "MW-2026-0001"))).isTrue();
    }

    @Test
    void confirmsWithEnoughPeopleOrAReason() {
        CourseRun few = aRun(3);
        assertThat(reason(() -> few.confirm(" "))).isEqualTo("TOO_FEW");
        few.confirm("Docent en ruimte zijn er toch");
        assertThat(few.status()).isEqualTo(RunStatus.CONFIRMED);
        assertThat(reason(() -> few.confirm(null))).isEqualTo("RUN_STATUS");

        CourseRun enough = aRun(3);
        enough.takeSeat();
        enough.takeSeat();
        enough.confirm(null);
        enough.takeSeat();
        assertThat(enough.status()).isEqualTo(RunStatus.CONFIRMED);
        assertThat(enough.takesPeople()).isFalse();
    }

    @Test
    void beginsOnItsFirstDayAndEndsAfterItsLast() {
        CourseRun run = aRun(2);
        run.holdSeat();
        assertThat(run.startIfDue(MONDAY.minusDays(1))).isFalse();
        assertThat(run.startIfDue(MONDAY)).isTrue();
        assertThat(run.startIfDue(MONDAY)).isFalse();
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.takesPeople()).isFalse();
        assertThat(reason(run::holdSeat)).isEqualTo("RUN_STATUS");
        run.takeHeldSeat();

        LocalDate last = MONDAY.plusWeeks(5);
        assertThat(run.completeIfDue(last)).isFalse();
        assertThat(run.completeIfDue(last.plusDays(1))).isTrue();
        assertThat(run.completeIfDue(last.plusDays(1))).isFalse();
        assertThat(run.startIfDue(last.plusDays(2))).isFalse();
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void countsVisitorsInsteadOfSeatsAtAWalkIn() {
        CourseRun walkIn = aWalkIn();
        assertThat(reason(walkIn::holdSeat)).isEqualTo("NO_SEATS");
        assertThat(reason(walkIn::releaseTakenSeat)).isEqualTo("NO_SEATS");

        walkIn.recordWalkIn(MONDAY, 7);
        walkIn.recordWalkIn(MONDAY.plusWeeks(1), 4);
        walkIn.recordWalkIn(MONDAY, 8);
        assertThat(walkIn.view().walkInCounts()).containsExactlyInAnyOrder(
                new WalkInCount(MONDAY, 8), new WalkInCount(MONDAY.plusWeeks(1), 4));
        assertThat(reason(() -> walkIn.recordWalkIn(MONDAY.plusDays(1), 4))).isEqualTo("NO_SESSION");
        assertThat(reason(() -> aRun(2).recordWalkIn(MONDAY, 4))).isEqualTo("NOT_WALK_IN");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void refusesAnImpossibleNumberOfVisitors(int count) {
        assertThat(reason(() -> aWalkIn().recordWalkIn(MONDAY, count))).isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void takesPeopleAtAWalkInUntilItEnds() {
        CourseRun walkIn = aWalkIn();
        walkIn.startIfDue(MONDAY);
        assertThat(walkIn.takesPeople()).isTrue();
        walkIn.completeIfDue(MONDAY.plusWeeks(6));
        assertThat(walkIn.takesPeople()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 31", "5, 4", "-1, 4"})
    void refusesANumberOfSeatsThatCannotBe(int min, int max) {
        assertThat(reason(() -> planned(new NewRun(OfferingId.next(), BRANCH, "Leeszaal", null,
                CourseFixtures.weekly(MONDAY, 1), min, max)))).isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void needsAMeetingAndExactlyOnePlace() {
        assertThat(reason(() -> planned(new NewRun(OfferingId.next(), BRANCH, "Leeszaal", null, List.of(), 1, 4))))
                .isEqualTo("REQUIRED");
        List<Session> sessions = CourseFixtures.weekly(MONDAY, 1);
        assertThat(reason(() -> planned(new NewRun(OfferingId.next(), BRANCH, null, null, sessions, 1, 4))))
                .isEqualTo("PLACE");
        assertThat(reason(() -> planned(new NewRun(OfferingId.next(), BRANCH, "Zaal", "Buurthuis", sessions, 1, 4))))
                .isEqualTo("PLACE");
    }

    private static CourseRun aRun(int seats) {
        return planned(CourseFixtures.aRun(OfferingId.next(), BRANCH, MONDAY, 6, seats));
    }

    private static CourseRun planned(NewRun plan) {
        return new CourseRun(new Offering("library",
                CourseFixtures.aDigitalCourse("Klik & Tik", BRANCH, "D0", "BASIS_1"), MONDAY), "GR-2026-0001", plan);
    }

    private static CourseRun aWalkIn() {
        return new CourseRun(new Offering("library", CourseFixtures.aWalkIn("Werk zoeken", BRANCH), MONDAY),
                "GR-2026-0002", CourseFixtures.aRun(OfferingId.next(), BRANCH, MONDAY, 6, 10));
    }

    private static String reason(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).reason();
    }
}
