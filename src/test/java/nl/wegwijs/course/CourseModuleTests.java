package nl.wegwijs.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import jakarta.persistence.EntityManager;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.CivicIntegration;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.PartnerFixtures;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerType;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@RecordApplicationEvents
@Transactional
class CourseModuleTests {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private OfferGaps gaps;

    @Autowired
    private PartnerRegister partners;

    @Autowired
    private Branches branches;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEvents facts;

    private BranchId branch;

    @BeforeEach
    void aLibrary() {
        branch = LibraryFixtures.aBranch(branches);
    }

    @Test
    void remembersAnOfferingAsItWasEntered() {
        NewOffering entered = new NewOffering("Praten over werk", branch, null, true, SkillDomain.LANGUAGE_SPEAKING,
                new LevelRange(LevelScale.NT2_CEFR, "A2", "B1"), OfferingForm.GROUP,
                EducationKind.NON_FORMAL_PROFESSIONAL, CbsType.LANGUAGE, Set.of(TargetGroup.JOB_SEEKERS),
                new Eligibility(18, Set.of(LanguageBackground.NT2), Set.of(CivicIntegration.FINISHED), Set.of("9001")),
                40, 2500, Certificate.PARTICIPATION);
        OfferingId id = catalogue.addOffering(entered);
        entities.flush();
        entities.clear();

        OfferingView read = catalogue.offering(id);
        assertThat(read).usingRecursiveComparison()
                .ignoringFields("id", "assuredOn", "capacity", "capacityUpdatedOn", "status").isEqualTo(entered);
        assertThat(read.capacity()).isEqualTo(CapacityStatus.CAPACITY);
        assertThat(read.status()).isEqualTo(OfferingStatus.ACTIVE);
        assertThat(read.eligibility().allowsLanguage(LanguageBackground.NT1)).isFalse();
        assertThat(read.eligibility().allowsCivicIntegration(CivicIntegration.FINISHED)).isTrue();
        assertThat(read.eligibility().allowsMunicipality("9002")).isFalse();
    }

    @Test
    void offersWhatFitsTheLevelWithOurOwnHouseFirst() {
        PartnerId roc = PartnerFixtures.anActivePartner(partners, PartnerType.ROC, branch, PartnerRole.PROVIDER);
        OfferingId elsewhere = catalogue.addOffering(CourseFixtures.anOffering("A: internet bij het ROC", branch, roc,
                SkillDomain.DIGITAL_BASIC, new LevelRange(LevelScale.DIGITAL, "INSTROOM", "BASIS_2"),
                OfferingForm.GROUP));
        OfferingId own = catalogue.addOffering(CourseFixtures.aDigitalCourse("B: Klik & Tik", branch, "D0", "INSTROOM"));
        OfferingId higher = catalogue.addOffering(
                CourseFixtures.aDigitalCourse("C: Verder", branch, "BASIS_2", "ABOVE"));

        assertThat(ids(catalogue.offeringsFor(SkillDomain.DIGITAL_BASIC, SkillLevel.of(LevelScale.DIGITAL, "INSTROOM"))))
                .containsSubsequence(own, elsewhere).doesNotContain(higher);
        assertThat(ids(catalogue.offeringsFor(SkillDomain.DIGITAL_BASIC))).containsSubsequence(own, higher, elsewhere);
        assertThat(ids(catalogue.offeringsFor(SkillDomain.NUMERACY))).doesNotContain(own, higher, elsewhere);
    }

    @Test
    void knowsTheNextOfferUpAndTheAgreedRoute() {
        OfferingId first = catalogue.addOffering(CourseFixtures.aDigitalCourse("Eerst", branch, "D0", "INSTROOM"));
        OfferingId farther = catalogue.addOffering(CourseFixtures.aDigitalCourse("Ver", branch, "INSTROOM", "ABOVE"));
        OfferingId last = catalogue.addOffering(CourseFixtures.aDigitalCourse("Laatst", branch, "BASIS_1", "ABOVE"));
        catalogue.addRoute(first, farther, "Zelfde zaal");

        assertThat(catalogue.offerAbove(first)).get().satisfies(above ->
                assertThat(above.levels().to()).isNotEqualTo("INSTROOM"));
        assertThat(catalogue.offerAbove(last)).isEmpty();
        assertThat(catalogue.routeFrom(first)).hasValueSatisfying(next -> assertThat(next.id()).isEqualTo(farther));
        assertThat(catalogue.routeFrom(farther)).isEmpty();
    }

    @Test
    void reportsAGapInTheOfferOnceWhileItIsOpen() {
        OfferingId offering = aCourse();
        gaps.report(branch, SkillDomain.NUMERACY, OfferGapReason.LONG_WAIT, null);
        gaps.report(branch, SkillDomain.NUMERACY, OfferGapReason.LONG_WAIT, null);
        gaps.report(branch, SkillDomain.NUMERACY, OfferGapReason.LONG_WAIT, offering);
        gaps.report(branch, SkillDomain.NUMERACY, OfferGapReason.NOTHING_MATCHES, null);
        entities.flush();
        database.update("update wegwijs.offer_gap set closed_at = now() where reason = 'NOTHING_MATCHES'");
        gaps.report(branch, SkillDomain.NUMERACY, OfferGapReason.NOTHING_MATCHES, null);

        assertThat(facts.stream(OfferGapDetected.class)).hasSize(4)
                .allMatch(gap -> gap.branch().equals(branch) && gap.domain() == SkillDomain.NUMERACY);
    }

    @Test
    void tellsThatAPlannedRunHasSeats() {
        OfferingId offering = aCourse();
        RunId run = catalogue.planRun(CourseFixtures.aRun(offering, branch, START, 3, 2));
        entities.flush();
        entities.clear();

        RunView read = catalogue.run(run);
        assertThat(read.number()).matches("GR-\\d{4}-\\d{4}");
        assertThat(read.startsOn()).isEqualTo(START);
        assertThat(read.endsOn()).isEqualTo(START.plusWeeks(2));
        assertThat(read.sessions()).isEqualTo(CourseFixtures.weekly(START, 3));
        assertThat(facts.stream(SeatFreed.class)).containsExactly(new SeatFreed(run, offering, branch));
    }

    @Test
    void tellsThatASeatIsFreeAgainUntilTheRunBegins() {
        RunId run = catalogue.planRun(CourseFixtures.aRun(aCourse(), branch, START, 3, 1));
        catalogue.holdSeat(run);
        assertThat(catalogue.runs(catalogue.run(run).offering())).isEmpty();
        catalogue.takeHeldSeat(run);
        assertThatThrownBy(() -> catalogue.takeSeat(run)).isInstanceOf(Refusal.class);
        catalogue.releaseTakenSeat(run);
        assertThat(facts.stream(SeatFreed.class)).hasSize(2);

        catalogue.takeSeat(run);
        catalogue.startAndEndRuns(START);
        catalogue.releaseTakenSeat(run);
        assertThat(facts.stream(SeatFreed.class)).hasSize(2);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void letsTheCallerGoOnWhenARunIsFull() {
        RunId full = catalogue.planRun(CourseFixtures.aRun(aCourse(), branch, START, 3, 1));
        RunId other = catalogue.planRun(CourseFixtures.aRun(aCourse(), branch, START, 3, 1));
        catalogue.holdSeat(full);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThatThrownBy(() -> catalogue.holdSeat(full)).isInstanceOf(Refusal.class);
            catalogue.holdSeat(other);
        });
        assertThat(catalogue.run(full).seatsHeld()).isEqualTo(1);
        assertThat(catalogue.run(other).seatsHeld()).isEqualTo(1);
    }

    @Test
    void startsAndEndsRunsByDateOnce() {
        RunId run = catalogue.planRun(CourseFixtures.aRun(aCourse(), branch, START, 3, 2));
        catalogue.startAndEndRuns(START.minusDays(1));
        assertThat(catalogue.running(Set.of(branch))).isEmpty();

        catalogue.startAndEndRuns(START);
        catalogue.startAndEndRuns(START);
        assertThat(catalogue.running(Set.of(branch))).extracting(RunView::id).containsExactly(run);
        assertThat(catalogue.running(Set.of(LibraryFixtures.aBranch(branches)))).isEmpty();

        catalogue.startAndEndRuns(START.plusWeeks(3));
        catalogue.startAndEndRuns(START.plusWeeks(3));
        assertThat(facts.stream(RunStarted.class)).containsOnlyOnce(new RunStarted(run));
        assertThat(facts.stream(RunCompleted.class)).containsOnlyOnce(new RunCompleted(run));
        assertThat(catalogue.run(run).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void countsWalkInsAndKeepsThemOpen() {
        RunId walkIn = catalogue.planRun(CourseFixtures.aRun(
                catalogue.addOffering(CourseFixtures.aWalkIn("Werk zoeken", branch)), branch, START, 4, 10));
        catalogue.startAndEndRuns(START);
        catalogue.recordWalkIn(walkIn, START, 6);
        entities.flush();
        entities.clear();

        RunView read = catalogue.run(walkIn);
        assertThat(read.walkInCounts()).containsExactly(new WalkInCount(START, 6));
        assertThat(read.hasPlace()).isTrue();
        assertThat(catalogue.runs(read.offering())).extracting(RunView::id).containsExactly(walkIn);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void givesNoSeatTwiceWhenEightAskAtOnce() throws Exception {
        RunId run = catalogue.planRun(CourseFixtures.aRun(aCourse(), branch, START, 3, 3));
        ExecutorService people = Executors.newFixedThreadPool(8);
        CyclicBarrier start = new CyclicBarrier(8);
        try {
            Callable<Boolean> someone = () -> seatFor(run, start);
            List<Future<Boolean>> answers = people.invokeAll(IntStream.range(0, 8).mapToObj(i -> someone).toList());
            int seats = 0;
            for (Future<Boolean> answer : answers) {
                seats += answer.get() ? 1 : 0;
            }
            assertThat(seats).isEqualTo(3);
        } finally {
            people.shutdownNow();
        }
        assertThat(database.queryForMap("select seats_held, status from wegwijs.course_run where id = ?", run.value()))
                .containsEntry("seats_held", 3).containsEntry("status", "FULL");
    }

    // Looks before it asks, as one step of a case does: the look must not make the seat stale.
    private Boolean seatFor(RunId run, CyclicBarrier start) {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                assertThat(catalogue.run(run).hasPlace()).isTrue();
                start.await();
                catalogue.holdSeat(run);
                return true;
            } catch (Refusal full) {
                assertThat(full.reason()).isEqualTo("FULL");
                status.setRollbackOnly();
                return false;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private OfferingId aCourse() {
        return catalogue.addOffering(CourseFixtures.aDigitalCourse("Klik & Tik", branch, "D0", "BASIS_1"));
    }

    private static List<OfferingId> ids(List<OfferingView> offerings) {
        return offerings.stream().map(OfferingView::id).toList();
    }
}
