package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.wegwijs.process.PathExport.Path;
import org.junit.jupiter.api.Test;

class PathExportTests {

    private static final LocalDateTime FEBRUARY = LocalDateTime.of(2026, 2, 18, 14, 37);

    @Test
    void keepsGroupsOfTenAndMergesSmallerOnes() {
        List<Path> left = PathExport.withoutSmallGroups(Stream.of(cases(10, "veenrijk", "GOAL_REACHED"),
                cases(6, "veenrijk", "DECEASED"), cases(4, "veenrijk", "DECLINED"), cases(9, "duinoord", "DECLINED"))
                .flatMap(List::stream).toList());

        assertThat(count(left, path -> path.branch() + " " + path.outcome())).containsOnly(
                java.util.Map.entry("veenrijk GOAL_REACHED", 10L), java.util.Map.entry("veenrijk OTHER", 10L));
    }

    @Test
    void mergesBranchesWhenOneAloneIsTooSmall() {
        List<Path> left = PathExport.withoutSmallGroups(Stream.of(cases(6, "veenrijk", "DECEASED"),
                cases(7, "duinoord", "DECLINED")).flatMap(List::stream).toList());

        assertThat(count(left, path -> path.branch() + " " + path.outcome()))
                .containsOnly(java.util.Map.entry("OTHER OTHER", 13L));
    }

    @Test
    void neverLeavesASmallGroupWhateverTheCases() {
        Random dice = new Random(5);
        for (int time = 0; time < 300; time++) {
            List<Path> cases = new ArrayList<>();
            for (int n = dice.nextInt(60); n > 0; n--) {
                cases.add(new Path("i" + n, dice.nextInt(3) + "", dice.nextInt(5) + "", FEBRUARY.plusDays(dice.nextInt(200))));
            }

            assertThat(count(PathExport.withoutSmallGroups(cases), path -> path.quarter() + path.branch() + path.outcome()).values())
                    .allMatch(size -> size >= PathExport.LEAST);
        }
    }

    @Test
    void movesEveryBeginToTheFirstWeekOfItsQuarterAndKeepsTheDayOfTheWeek() {
        IntStream.range(0, 1000).mapToObj(day -> new Path("i", "b", "o", FEBRUARY.plusDays(day))).forEach(path -> {
            LocalDateTime moved = path.started().minusWeeks(path.weeksBack());

            assertThat(moved.getDayOfWeek()).isEqualTo(path.started().getDayOfWeek());
            assertThat(moved.toLocalDate()).isBetween(path.started().toLocalDate().with(java.time.temporal.IsoFields.DAY_OF_QUARTER, 1)
                    .minusDays(6), path.started().toLocalDate().with(java.time.temporal.IsoFields.DAY_OF_QUARTER, 1).plusDays(6));
        });
    }

    @Test
    void leavesOnlyInWholeQuarters() {
        HistoryFilter asked = HistoryFilter.of("referral", java.util.Set.of(), java.util.Map.of("from", "202602", "until", "202611",
                "outcome", "DECLINED", "partner", "UWV", "number", "TR-2026-00001", "state", "RUNNING"));

        HistoryFilter left = asked.inWholeQuarters();

        assertThat(left.from()).isEqualTo(202601);
        assertThat(left.until()).isEqualTo(202612);
        assertThat(left).extracting(HistoryFilter::outcome, HistoryFilter::partnerType, HistoryFilter::number).containsOnlyNulls();
        assertThat(left.state()).isEqualTo(HistoryFilter.State.FINISHED);
    }

    private static List<Path> cases(int many, String branch, String outcome) {
        return IntStream.range(0, many).mapToObj(n -> new Path(branch + outcome + n, branch, outcome, FEBRUARY)).toList();
    }

    private static java.util.Map<String, Long> count(List<Path> paths, Function<Path, String> by) {
        return paths.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }
}
