package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.referral.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(classes = RoomsWithoutProcess.class)
class PlacementConcurrencyTests {

    private static final int PEOPLE = 8;
    private static final int SEATS = 3;

    @Autowired
    private PlacementDesk desk;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private Branches branches;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    private String municipality;
    private BranchId branch;
    private OfferingId course;

    @BeforeEach
    void openALibrary() {
        municipality = LibraryFixtures.aMunicipality(branches);
        branch = LibraryFixtures.aBranch(branches, municipality);
        course = catalogue.addOffering(CourseFixtures.aDigitalCourse("Klik & Tik", branch, null, null));
    }

    @Test
    void givesThreeSeatsToThreeOfEightWhoAskAtOnce() throws Exception {
        RunId run = aRun(SEATS);
        List<CaseId> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            CaseId person = walk.advised(municipality, course);
            desk.recordFit(person, run, Fit.FIT);
            people.add(person);
        }

        List<Optional<PlacementId>> held = atOnce(people.stream()
                .<Callable<Optional<PlacementId>>>map(person -> () -> desk.holdSeat(person)).toList());

        assertThat(held.stream().filter(Optional::isPresent)).hasSize(SEATS);
        assertThat(catalogue.run(run).seatsHeld()).isEqualTo(SEATS);
    }

    @Test
    void callsTwoDifferentPeopleForTwoSeatsFreedAtOnce() throws Exception {
        RunId run = aRun(2);
        catalogue.takeSeat(run);
        catalogue.takeSeat(run);
        List<WaitlistEntryId> line = List.of(desk.joinWaitlist(walk.advised(municipality, course), false),
                desk.joinWaitlist(walk.advised(municipality, course), false));

        atOnce(List.of(() -> release(run), () -> release(run)));

        assertThat(line).allMatch(entry -> called(entry) == 1);
    }

    /** Either the seat is seen when asking for one, or the person is seen when the seat comes free. */
    @RepeatedTest(5)
    void losesNoSeatThatComesFreeWhileSomebodyStartsToWait() throws Exception {
        RunId run = aRun(1);
        catalogue.takeSeat(run);
        CaseId person = walk.advised(municipality, course);

        List<Object> answers = atOnce(List.of(() -> release(run), () -> seatOrWait(person)));

        Object answer = answers.get(1);
        assertThat(answer instanceof PlacementId || called((WaitlistEntryId) answer) == 1).isTrue();
    }

    private Object seatOrWait(CaseId person) {
        return transaction.execute(status -> {
            Optional<PlacementId> seat = seat(person);
            return seat.isPresent() ? seat.get() : desk.joinWaitlist(person, false);
        });
    }

    private Optional<PlacementId> seat(CaseId person) {
        desk.candidateRuns(person).forEach(run -> desk.recordFit(person, run, Fit.FIT));
        return desk.holdSeat(person);
    }

    private Object release(RunId run) {
        catalogue.releaseTakenSeat(run);
        return run;
    }

    private RunId aRun(int seats) {
        return catalogue.planRun(
                CourseFixtures.aRun(course, branch, LocalDate.now(clock).plusWeeks(2), 6, seats));
    }

    private long called(WaitlistEntryId entry) {
        return walk.heard(SeatAvailable.class).stream().filter(seat -> seat.entryId().equals(entry)).count();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try {
            List<Future<T>> running = tasks.stream().map(task -> threads.submit(() -> {
                start.await();
                return task.call();
            })).toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
