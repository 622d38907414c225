package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.CourseFixtures;
import nl.wegwijs.course.Eligibility;
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
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.CaseStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = RoomsWithoutProcess.class)
class PlacementModuleTests {

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
    private WaitlistRepository waiting;

    @Autowired
    private PlacementRepository placements;

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

    @AfterEach
    void forgetTheModel() {
        walk.whenSeatAvailable(seat -> { });
    }

    @Test
    void holdsASeatAndTakesItWithAYes() {
        RunId run = aRun(3);
        CaseId person = walk.advised(municipality, course);

        PlacementId place = seat(person).orElseThrow();
        assertThat(catalogue.run(run).seatsHeld()).isEqualTo(1);
        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.OFFERED);
        assertThat(desk.offer(place).heldUntil()).isAfter(clock.instant());

        desk.answerOffer(place, OfferAnswer.YES, null, null);
        assertThat(catalogue.run(run).seatsHeld()).isZero();
        assertThat(catalogue.run(run).seatsTaken()).isEqualTo(1);
        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.PLACED);
    }

    @Test
    void givesTheSeatBackWithANo() {
        RunId run = aRun(3);
        PlacementId place = seat(walk.advised(municipality, course)).orElseThrow();

        desk.answerOffer(place, OfferAnswer.NO, DeclineReason.TIME, null);

        assertThat(catalogue.run(run).seatsFree()).isEqualTo(3);
        assertThat(desk.offer(place).status()).isEqualTo(PlacementStatus.DECLINED);
        assertThatThrownBy(() -> desk.answerOffer(place, OfferAnswer.YES, null, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void leavesTheOfferWhenThePersonIsNotReached() {
        RunId run = aRun(3);
        PlacementId place = seat(walk.advised(municipality, course)).orElseThrow();

        desk.answerOffer(place, OfferAnswer.NOT_REACHED, null, null);

        assertThat(desk.offer(place).status()).isEqualTo(PlacementStatus.OFFERED);
        assertThat(catalogue.run(run).seatsHeld()).isEqualTo(1);
    }

    @Test
    void holdsNoSeatInARunThatDoesNotFit() {
        aRun(3);
        CaseId person = walk.advised(municipality, course);
        desk.candidateRuns(person).forEach(run -> desk.recordFit(person, run, Fit.NO_FIT));

        assertThat(desk.holdSeat(person)).isEmpty();
    }

    @Test
    void keepsThePlaceInLineAfterLater() {
        RunId run = aRun(2);
        CaseId first = walk.advised(municipality, course);
        CaseId second = walk.advised(municipality, course);
        fill(run, 2);
        WaitlistEntryId entry = desk.joinWaitlist(first, false);
        desk.joinWaitlist(second, false);
        walk.whenSeatAvailable(seat -> seat(first));
        catalogue.releaseTakenSeat(run);
        PlacementId offered = placements.findByCaseId(first).get(0).id();
        walk.whenSeatAvailable(seat -> { });

        desk.answerOffer(offered, OfferAnswer.LATER, null, null);

        assertThat(desk.joinWaitlist(first, false)).isEqualTo(entry);
        assertThat(waiting.findActive(first).orElseThrow().state()).isEqualTo(WaitlistState.WAITING);
        assertThat(waiting.findActive(second).orElseThrow().state()).isEqualTo(WaitlistState.OFFERED);
    }

    @Test
    void callsWhoWaitsLongestOnceWhenASeatComesFree() {
        RunId run = aRun(2);
        fill(run, 2);
        WaitlistEntryId first = desk.joinWaitlist(walk.advised(municipality, course), false);
        WaitlistEntryId second = desk.joinWaitlist(walk.advised(municipality, course), false);

        catalogue.releaseTakenSeat(run);

        assertThat(called(first)).isEqualTo(1);
        assertThat(called(second)).isZero();
    }

    @Test
    void passesTheSeatOnWhenTheFirstDoesNotTakeIt() {
        RunId run = aRun(2);
        fill(run, 2);
        CaseId first = walk.advised(municipality, course);
        CaseId second = walk.advised(municipality, course);
        WaitlistEntryId firstEntry = desk.joinWaitlist(first, false);
        desk.joinWaitlist(second, false);
        walk.whenSeatAvailable(seat -> {
            if (seat.entryId().equals(firstEntry)) {
                desk.joinWaitlist(first, false);
            } else {
                seat(second);
            }
        });

        catalogue.releaseTakenSeat(run);

        assertThat(waiting.findActive(first).orElseThrow().state()).isEqualTo(WaitlistState.WAITING);
        assertThat(placements.findByCaseId(second)).hasSize(1);
        assertThat(catalogue.run(run).seatsFree()).isZero();
    }

    @Test
    void callsAsManyAsANewRunHasSeats() {
        List<WaitlistEntryId> line = List.of(desk.joinWaitlist(walk.advised(municipality, course), false),
                desk.joinWaitlist(walk.advised(municipality, course), false),
                desk.joinWaitlist(walk.advised(municipality, course), false));

        aRun(2);

        assertThat(line).extracting(this::called).containsExactly(1L, 1L, 0L);
    }

    @Test
    void skipsWhoMayNotTakePart() {
        OfferingId elsewhere = catalogue.addOffering(onlyFor("0001"));
        WaitlistEntryId entry = desk.joinWaitlist(walk.advised(municipality, elsewhere), false);

        catalogue.planRun(CourseFixtures.aRun(elsewhere, branch, today().plusWeeks(2), 4, 3));

        assertThat(called(entry)).isZero();
    }

    @Test
    void letsGoOfEverythingWhenTheCaseCloses() {
        RunId run = aRun(1);
        CaseId placed = walk.advised(municipality, course);
        desk.answerOffer(seat(placed).orElseThrow(), OfferAnswer.YES, null, null);
        CaseId waits = walk.advised(municipality, course);
        WaitlistEntryId entry = desk.joinWaitlist(waits, false);

        cases.closeUnattended(placed, CaseOutcome.DECLINED);
        assertThat(placements.findByCaseId(placed).get(0).status()).isEqualTo(PlacementStatus.WITHDRAWN);
        assertThat(catalogue.run(run).seatsTaken()).isZero();
        assertThat(called(entry)).isEqualTo(1);

        cases.closeUnattended(waits, CaseOutcome.DECLINED);
        assertThat(waiting.findActive(waits)).isEmpty();
    }

    @Test
    void startsSelfStudyAtOnce() {
        OfferingId alone = catalogue.addOffering(CourseFixtures.anOffering("Oefenen.nl", branch,
                null, SkillDomain.DIGITAL_BASIC, new LevelRange(LevelScale.DIGITAL, null, null), OfferingForm.SELF_STUDY));
        CaseId person = walk.advised(municipality, alone);

        assertThatThrownBy(() -> new SelfStudy(Programme.OEFENEN_NL, false, null)).isInstanceOf(Refusal.class);
        PlacementId place = desk.arrangeSelfStudy(person, new SelfStudy(Programme.OEFENEN_NL, true, null));

        assertThat(desk.offer(place).status()).isEqualTo(PlacementStatus.STARTED);
        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    private NewOffering onlyFor(String municipalityCode) {
        NewOffering all = CourseFixtures.aDigitalCourse("Klik & Tik", branch, null, null);
        return new NewOffering(all.title(), all.branch(), all.provider(), all.inLibrary(), all.domain(), all.levels(),
                all.form(), all.educationKind(), all.cbsType(), all.targetGroups(),
                new Eligibility(0, Set.of(), Set.of(), Set.of(municipalityCode)), all.hoursTotal(), all.costCents(),
                all.certificate());
    }

    private RunId aRun(int seats) {
        return catalogue.planRun(CourseFixtures.aRun(course, branch, today().plusWeeks(2), 6, seats));
    }

    private Optional<PlacementId> seat(CaseId person) {
        desk.candidateRuns(person).forEach(run -> desk.recordFit(person, run, Fit.FIT));
        return desk.holdSeat(person);
    }

    private void fill(RunId run, int seats) {
        for (int i = 0; i < seats; i++) {
            catalogue.takeSeat(run);
        }
    }

    private long called(WaitlistEntryId entry) {
        return walk.heard(SeatAvailable.class).stream().filter(seat -> seat.entryId().equals(entry)).count();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
