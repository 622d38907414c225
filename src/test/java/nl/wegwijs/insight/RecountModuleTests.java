package nl.wegwijs.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import nl.wegwijs.insight.FigureBook.Answer;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.placement.RoomsWithoutProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year and a half of a library with two branches; every figure on the page is counted once more. */
@SpringBootTest(classes = RoomsWithoutProcess.class)
class RecountModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");

    @Autowired
    private FigureBook book;
    @Autowired
    private FigureRows rows;
    @Autowired
    private Branches branches;
    @Autowired
    private ShiftableClock clock;
    @Autowired
    private JdbcTemplate database;

    private BranchId branch;
    private BranchId other;
    private String library;

    @BeforeEach
    void live() {
        branch = LibraryFixtures.aBranch(branches);
        other = LibraryFixtures.aBranchBeside(branches, branch, LibraryFixtures.aMunicipality(branches));
        library = branches.libraryOrg(branch);
        Lives.fill(database, library, branch, 900, LocalDate.of(2026, 11, 18));
        Lives.fill(database, library, other, 150, LocalDate.of(2026, 11, 18));
        clock.at(NOW, () -> {
            rows.catchUp();
            return null;
        });
    }

    @Test
    void showsWhatPlainSqlCountsInTheTablesOfTheRooms() {
        UUID partner = database.queryForObject("select min(id::text)::uuid from wegwijs.partner_organisation where branch_id = ?", UUID.class, branch.value());
        List<String> both = List.of(branch.value(), other.value());
        List<FigureFilter> filters = List.of(FigureFilter.of(List.of(branch.value()), FigurePeriod.year(2026)),
                FigureFilter.of(both, FigurePeriod.year(2025)), FigureFilter.of(both, FigurePeriod.half(2026, 1)).ofPartner(partner),
                FigureFilter.of(both, FigurePeriod.half(2026, 1)).ofPartner(UUID.randomUUID()),
                FigureFilter.of(List.of(other.value()), FigurePeriod.half(2026, 2)));
        List<Figure> figures = Stream.concat(FunnelStage.figures().stream(), FigureList.ALL.stream()).toList();
        assertThat(figures).allMatch(Recount::knows);
        List<String> wrong = new ArrayList<>();
        int told = 0;
        for (FigureFilter filter : filters) {
            for (Answer answer : clock.at(NOW, () -> book.answers(figures, filter))) {
                wrong.addAll(clock.at(NOW, () -> new Recount(database, book, NOW).differences(answer, library, filter,
                        filter == filters.get(0))));
                told += answer.value().height() > 0 ? 1 : 0;
            }
        }
        assertThat(wrong).isEmpty();
        // Not all of them too small to be told.
        assertThat(told).isGreaterThan(120);
    }

    @Test
    void letsTheFunnelNeverRise() {
        for (FigurePeriod period : List.of(FigurePeriod.year(2026), FigurePeriod.year(2025), FigurePeriod.half(2026, 1),
                FigurePeriod.quarter(2026, 2))) {
            double before = Double.MAX_VALUE;
            for (Answer step : clock.at(NOW, () -> book.answers(FunnelStage.figures(), FigureFilter.of(List.of(branch.value()), period)))) {
                assertThat(step.value().height()).as("%s in %s", step.figure().title(), period.label()).isLessThanOrEqualTo(before);
                before = step.value().height();
            }
            assertThat(before).isPositive();
        }
    }

    @Test
    void findsWhatIsWrongWhenARowIsNotOfItsCase() {
        FigureFilter filter = FigureFilter.of(List.of(branch.value()), FigurePeriod.year(2026));
        database.update("update wegwijs.figure_row set started_on = null where branch_id = ? and started_on is not null and signal_id::text < '4'",
                branch.value());
        Answer started = clock.at(NOW, () -> book.answers(FigureList.ALL.stream().filter(one -> one.id().equals("K12")).toList(), filter)).get(0);
        assertThat(clock.at(NOW, () -> new Recount(database, book, NOW).differences(started, library, filter, true))).isNotEmpty();
    }
}
