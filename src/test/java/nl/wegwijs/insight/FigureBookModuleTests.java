package nl.wegwijs.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import nl.wegwijs.insight.FigureBook.Answer;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Colleague;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.placement.RoomsWithoutProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.ui.ExtendedModelMap;

/** A year of four hundred signals; every figure is counted once more in another way. */
@SpringBootTest(classes = RoomsWithoutProcess.class)
class FigureBookModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");
    private static final LocalDate COHORT_UNTIL = LocalDate.of(2026, 8, 1);
    private static final List<String> STAGES = List.of("accepted_on", "reached_on", "intake_on", "advised_on",
            "started_on", "completed_on", "goal_on");

    @Autowired
    private FigureBook book;

    @Autowired
    private FiguresBoard board;

    @Autowired
    private Branches branches;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private JdbcTemplate database;

    private BranchId branch;
    private BranchId other;

    @BeforeEach
    void liveAYear() {
        branch = LibraryFixtures.aBranch(branches);
        other = LibraryFixtures.aBranchBeside(branches, branch, LibraryFixtures.aMunicipality(branches));
        fill(branch, 400, new Random(1));
        fill(other, 60, new Random(2));
    }

    @Test
    void countsTheFunnelStepByStepAndNeverUpwards() {
        List<Answer> funnel = at(() -> book.answers(FunnelStage.figures(), filter(branch, null, null)));
        double before = Double.MAX_VALUE;
        String all = "true";
        for (int n = 0; n < funnel.size(); n++) {
            all += n == 0 ? "" : " and " + STAGES.get(n - 1) + " is not null";
            double shown = funnel.get(n).value().height();
            assertThat(shown).isLessThanOrEqualTo(before).isBetween(count(all) - 4.0, count(all) + 4.0);
            before = shown;
        }
        assertThat(before).isPositive();
    }

    @Test
    void showsACaseThatSkippedAStep() {
        assertThat(at(() -> book.answers(List.of(FunnelStage.errors()), filter(branch, null, null))).get(0).value().height())
                .isZero();
        database.update("update wegwijs.figure_row set accepted_on = null where reached_on is not null and branch_id = ?",
                branch.value());
        assertThat(at(() -> book.answers(List.of(FunnelStage.errors()), filter(branch, null, null))).get(0).value().height())
                .isGreaterThan(10);
    }

    @Test
    void answersEveryFigureAndEverySubject() {
        for (Answer answer : at(() -> book.answers(FigureList.ALL, filter(branch, null, null)))) {
            assertThat(answer.value().number()).as(answer.figure().id()).isNotEmpty();
            assertThat(answer.trend()).hasSize(answer.figure().population().isNow() ? 0 : 8);
            assertThat(answer.figure().definition()).endsWith(".");
        }
        for (Subject subject : Subject.values()) {
            ExtendedModelMap page = new ExtendedModelMap();
            at(() -> board.show(colleague(branch), Map.of("onderwerp", subject.code()), page));
            assertThat(page.get("subject")).isEqualTo(subject);
        }
    }

    @Test
    void countsSharesAndMediansOfTheRightPeople() {
        assertShare("K2", "signal_status = 'ANONYMOUS_COUNTED'", "true", LocalDate.of(2026, 11, 1));
        assertShare("K5", "reached_on is not null", "accepted_on is not null", COHORT_UNTIL);
        assertShare("K12", "started_on is not null", "accepted_on is not null", COHORT_UNTIL);
        assertShare("K15a", "intake_days <= 15", "intake_days is not null", COHORT_UNTIL);
        List<Integer> days = database.queryForList("""
                select intake_days from wegwijs.figure_row where branch_id = ? and counted and intake_days is not null
                   and received_on >= date '2026-01-01' and received_on < ? order by 1""", Integer.class,
                branch.value(), COHORT_UNTIL);
        assertThat(answer("K15", filter(branch, null, null)).value().number())
                .isEqualTo(String.valueOf(days.get((days.size() + 1) / 2 - 1)));
    }

    @Test
    void tellsOfTheLastWeeksThatTheyAreNotOverYet() {
        Answer started = answer("K12", filter(branch, null, 3));
        assertThat(started.value().number()).isEqualTo("loopt nog");
        assertThat(answer("K12", filter(branch, null, 2)).value().number()).endsWith("%");
        assertThat(answer("K1", filter(branch, null, 3)).value().height()).isPositive();
        assertThat(answer("K1", filter(branch, null, 4)).value().number()).isEqualTo("loopt nog");
    }

    @Test
    void narrowsByWhatWasChosen() {
        double all = answer("K1", filter(branch, null, null)).value().height();
        double partner = answer("K1", filter(branch, "PARTNER", null)).value().height();
        long counted = database.queryForObject("""
                select count(*) from wegwijs.figure_row where branch_id = ? and source = 'PARTNER' and counted
                   and received_on between date '2026-01-01' and date '2026-10-31'""", Long.class, branch.value());
        assertThat(partner).isLessThan(all).isBetween(counted - 4.0, counted + 4.0);
    }

    @Test
    void roundsTheSameSetTheSameWayWhateverTheFilter() {
        String place = database.queryForObject(
                "select distinct municipality_code from wegwijs.figure_row where branch_id = ?", String.class, branch.value());
        FigureFilter byPlace = new FigureFilter(List.of(branch.value(), other.value()), place, null, null, null, null, null,
                FigurePeriod.year(2026));
        assertThat(at(() -> book.answers(FigureList.ALL.stream().filter(one -> one.population().isOfCases()).toList(), byPlace))
                .stream().map(Answer::value).toList())
                .isEqualTo(at(() -> book.answers(FigureList.ALL.stream().filter(one -> one.population().isOfCases()).toList(),
                        filter(branch, null, null))).stream().map(Answer::value).toList());
    }

    @Test
    void letsAColleagueSeeOwnBranchesOnly() {
        ExtendedModelMap page = new ExtendedModelMap();
        at(() -> board.show(colleague(other), Map.of("vestiging", branch.value(), "onderwerp", "signalen"), page));
        @SuppressWarnings("unchecked")
        List<FigureCard> figures = (List<FigureCard>) page.get("figures");
        assertThat(figures.get(0).number()).isEqualTo(answer("K1", filter(other, null, null)).value().number())
                .isNotEqualTo(answer("K1", filter(branch, null, null)).value().number());
        ExtendedModelMap nothing = new ExtendedModelMap();
        at(() -> board.show(colleague(), Map.of("onderwerp", "signalen"), nothing));
        @SuppressWarnings("unchecked")
        List<FigureCard> none = (List<FigureCard>) nothing.get("figures");
        assertThat(none).allMatch(card -> Set.of("<10", "te klein").contains(card.number()));
    }

    private void assertShare(String id, String part, String whole, LocalDate until) {
        Map<String, Object> counted = database.queryForMap("""
                select count(*) filter (where %s and %s) as part, count(*) filter (where %s) as whole
                  from wegwijs.figure_row where branch_id = ? and counted and received_on >= date '2026-01-01'
                   and received_on < ?""".formatted(whole, part, whole), branch.value(), until);
        double percent = 100.0 * (Long) counted.get("part") / (Long) counted.get("whole");
        double slack = 900.0 / (Long) counted.get("whole");
        assertThat(answer(id, filter(branch, null, null)).value().height()).as(id)
                .isBetween(percent - slack, percent + slack);
    }

    private Answer answer(String id, FigureFilter filter) {
        return at(() -> book.answers(FigureList.ALL.stream().filter(one -> one.id().equals(id)).toList(), filter)).get(0);
    }

    private long count(String condition) {
        return database.queryForObject("select count(*) from wegwijs.figure_row where branch_id = ? and counted and "
                + "received_on >= date '2026-01-01' and received_on < date '2026-08-01' and " + condition, Long.class,
                branch.value());
    }

    private <T> T at(java.util.function.Supplier<T> work) {
        return clock.at(NOW, work);
    }

    private static FigureFilter filter(BranchId branch, String source, Integer quarter) {
        return new FigureFilter(List.of(branch.value()), null, null, source, null, null, null,
                quarter == null ? FigurePeriod.year(2026) : FigurePeriod.quarter(2026, quarter));
    }

    private static Colleague colleague(BranchId... mine) {
        return Lives.colleague(List.of("management"), mine);
    }

    private void fill(BranchId where, int signals, Random dice) {
        String municipality = where.value().replace("branch-", "");
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < signals; n++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(dice.nextInt(320));
            boolean anonymous = dice.nextInt(100) < 12;
            int stages = anonymous ? 0 : dice.nextInt(STAGES.size() + 1);
            List<Object> row = new ArrayList<>(List.of(UUID.randomUUID(), branches.libraryOrg(where), where.value(),
                    municipality, dice.nextInt(10) < 6 ? "PARTNER" : "SELF", "PORTAL",
                    dice.nextInt(3) == 0 ? "NT1" : "NT2", anonymous ? "ANONYMOUS_COUNTED"
                            : stages > 0 ? "ACCEPTED" : "REJECTED", dice.nextInt(30) != 0, 0, stages > 2, day));
            for (int stage = 0; stage < STAGES.size(); stage++) {
                row.add(stage < stages ? day.plusDays(7L * stage) : null);
            }
            row.add(stages > 2 ? dice.nextInt(30) : null);
            rows.add(row.toArray());
        }
        database.batchUpdate("""
                insert into wegwijs.figure_row (signal_id, library_org_id, branch_id, municipality_code, source, channel,
                       language, signal_status, counted, no_shows, proceeds, received_on, accepted_on, reached_on,
                       intake_on, advised_on, started_on, completed_on, goal_on, intake_days)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }
}
