package nl.wegwijs.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

/** Nobody works out a small group by subtracting filters, branches or months from each other (P-10). */
class RoundingTests {

    private static final int DATA_SETS = 1000;
    private static final int ALL = -1;
    // Month, branch, language, source.
    private static final int[] SIZES = {4, 3, 2, 3};
    private static final int FIRST_HALF = 4;
    private static final int SECOND_HALF = 5;

    @Test
    void tellsNothingUnderTen() {
        for (int up = 0; up < Rounding.STEP; up++) {
            for (int count = 0; count < Rounding.LEAST; count++) {
                assertThat(new Rounding(up).written(count)).isEqualTo("<10");
            }
        }
        assertThat(new Rounding(0).written(14)).isEqualTo("10");
        assertThat(new Rounding(1).written(14)).isEqualTo("15");
        assertThat(new Rounding(9, true).written(19)).isEqualTo("<20");
        assertThat(new Rounding(9, true).written(21)).isEqualTo("30");
    }

    @Test
    void neverFallsWhenTheCountRises() {
        for (int up = 0; up < Rounding.STEP; up++) {
            for (int count = 1; count < 500; count++) {
                assertThat(new Rounding(up).of(count)).isGreaterThanOrEqualTo(new Rounding(up).of(count - 1));
            }
        }
    }

    @Test
    void givesPercentsOfTenPeopleAndMoreAndOfWhatIsTold() {
        assertThat(new Rounding(0).share(3, 9)).isEqualTo("te klein");
        assertThat(new Rounding(0).share(3, 50)).isEqualTo("<20%");
        assertThat(new Rounding(0).share(26, 54)).isEqualTo("50%");
        assertThat(new Rounding(4).share(10, 10)).isEqualTo("100%");
    }

    @Test
    void letsNobodyWorkOutASmallGroupByDifferencing() {
        int small = 0;
        for (int n = 0; n < DATA_SETS; n++) {
            Attacker attacker = new Attacker(new Random(n), Rounding.LEAST);
            attacker.solve();
            small += attacker.small();
            assertThat(attacker.workedOut()).as("data set %d", n).isEmpty();
        }
        assertThat(small).isGreaterThan(DATA_SETS * 20);
    }

    @Test
    void wouldBeWorkedOutIfNumbersWereWrittenFromFiveUpwardsWithoutRounding() {
        int found = 0;
        for (int n = 0; n < 50; n++) {
            Attacker attacker = new Attacker(new Random(n), 5, 1);
            attacker.solve();
            found += attacker.workedOut().size();
        }
        assertThat(found).isPositive();
    }

    /**
     * Has read every page, every report and every list of examples there is: all filters together, for every month,
     * half and branch and for all of them; where no language and no source is chosen, also ten cases behind every
     * number from fifty upwards, with the month and the branch of each. Knows how numbers are rounded, and narrows down
     * each count by every sum it is part of.
     */
    private static final class Attacker {

        private final Map<List<Integer>, Integer> truth = new HashMap<>();
        private final Map<List<Integer>, TreeMap<Long, List<Integer>>> members = new HashMap<>();
        private final Map<List<Integer>, int[]> known = new HashMap<>();
        private final List<List<List<Integer>>> sums = new ArrayList<>();

        Attacker(Random dice, int least) {
            this(dice, least, Rounding.STEP);
        }

        Attacker(Random dice, int least, int step) {
            Map<List<Integer>, Long> grains = new HashMap<>();
            int people = 20 + dice.nextInt(300);
            for (int n = 0; n < people; n++) {
                List<Integer> who = new ArrayList<>();
                for (int size : SIZES) {
                    who.add((int) (size * Math.pow(dice.nextDouble(), 1.5)));
                }
                long grain = dice.nextInt(1_000_000);
                for (int mask = 0; mask < 1 << SIZES.length; mask++) {
                    for (List<Integer> cell : cells(who, mask)) {
                        truth.merge(cell, 1, Integer::sum);
                        grains.merge(cell, grain, Long::sum);
                        members.computeIfAbsent(cell, nobody -> new TreeMap<>()).put(grain * 1000 + n, who);
                    }
                }
            }
            everyCell(new ArrayList<>(), cell -> {
                int count = truth.getOrDefault(cell, 0);
                boolean half = cell.get(0) >= FIRST_HALF;
                Rounding rounding = new Rounding((int) (grains.getOrDefault(cell, 0L) % Rounding.HALF_STEP), half);
                int few = step == 1 ? least : rounding.least();
                known.put(cell, count < few ? new int[] {0, few - 1} : step == 1 ? new int[] {count, count}
                        : heard(rounding.of(count), people, half));
                for (int at = 0; at < SIZES.length; at++) {
                    if (cell.get(at) == ALL) {
                        sums.add(sum(cell, at));
                    }
                }
                if (cell.get(0) == ALL) {
                    sums.add(List.of(cell, with(cell, FIRST_HALF), with(cell, SECOND_HALF)));
                } else if (cell.get(0) == FIRST_HALF || cell.get(0) == SECOND_HALF) {
                    int first = cell.get(0) == FIRST_HALF ? 0 : 2;
                    sums.add(List.of(cell, with(cell, first), with(cell, first + 1)));
                }
            });
            if (least == Rounding.LEAST) {
                seeExamples();
            }
        }

        /** Everybody who is an example anywhere is one more who must be in each group that month and branch make. */
        private void seeExamples() {
            Map<Long, List<Integer>> seen = new HashMap<>();
            truth.forEach((cell, count) -> {
                if (count >= FigureCases.FROM && cell.get(2) == ALL && cell.get(3) == ALL) {
                    members.get(cell).entrySet().stream().limit(Rounding.LEAST).forEach(one -> seen.put(one.getKey(), one.getValue()));
                }
            });
            Map<List<Integer>, Integer> atLeast = new HashMap<>();
            seen.values().forEach(who -> {
                for (int mask = 12; mask < 1 << SIZES.length; mask++) {
                    if ((mask & 12) == 12) {
                        cells(who, mask).forEach(cell -> atLeast.merge(cell, 1, Integer::sum));
                    }
                }
            });
            atLeast.forEach((cell, people) -> known.get(cell)[0] = Math.max(known.get(cell)[0], people));
        }

        /** The cell of this person, and the one with the half in the place of the month. */
        private static List<List<Integer>> cells(List<Integer> who, int mask) {
            List<Integer> cell = masked(who, mask);
            return cell.get(0) == ALL ? List.of(cell) : List.of(cell, with(cell, cell.get(0) < 2 ? FIRST_HALF : SECOND_HALF));
        }

        private static List<Integer> with(List<Integer> cell, int month) {
            List<Integer> other = new ArrayList<>(cell);
            other.set(0, month);
            return other;
        }

        /** All counts that could have been told as this number, whatever the set. */
        private static int[] heard(int told, int people, boolean half) {
            int lowest = Integer.MAX_VALUE;
            int highest = 0;
            for (int up = 0; up < Rounding.HALF_STEP; up++) {
                for (int count = Math.max(0, told - 10); count <= Math.min(people, told + 10); count++) {
                    if (new Rounding(up, half).of(count) == told) {
                        lowest = Math.min(lowest, count);
                        highest = Math.max(highest, count);
                    }
                }
            }
            return new int[] {lowest, highest};
        }

        void solve() {
            boolean moved = true;
            while (moved) {
                moved = false;
                for (List<List<Integer>> sum : sums) {
                    moved |= narrow(sum);
                }
            }
        }

        /** The first is the sum of the others. */
        private boolean narrow(List<List<Integer>> sum) {
            int[] whole = known.get(sum.get(0));
            int least = 0;
            int most = 0;
            for (List<Integer> part : sum.subList(1, sum.size())) {
                least += known.get(part)[0];
                most += known.get(part)[1];
            }
            boolean moved = tighten(whole, least, most);
            for (List<Integer> part : sum.subList(1, sum.size())) {
                int[] one = known.get(part);
                moved |= tighten(one, whole[0] - (most - one[1]), whole[1] - (least - one[0]));
            }
            return moved;
        }

        private static boolean tighten(int[] one, int least, int most) {
            boolean moved = least > one[0] || most < one[1];
            one[0] = Math.max(one[0], least);
            one[1] = Math.min(one[1], most);
            return moved;
        }

        int small() {
            return (int) truth.values().stream().filter(count -> count > 0 && count < 5).count();
        }

        /** Small groups of which the number is known for sure. */
        List<List<Integer>> workedOut() {
            return truth.entrySet().stream().filter(one -> one.getValue() > 0 && one.getValue() < 5)
                    .map(Map.Entry::getKey).filter(cell -> known.get(cell)[0] == known.get(cell)[1]).toList();
        }

        private static List<List<Integer>> sum(List<Integer> whole, int at) {
            List<List<Integer>> sum = new ArrayList<>(List.of(whole));
            for (int value = 0; value < SIZES[at]; value++) {
                List<Integer> part = new ArrayList<>(whole);
                part.set(at, value);
                sum.add(part);
            }
            return sum;
        }

        private static List<Integer> masked(List<Integer> who, int mask) {
            List<Integer> cell = new ArrayList<>(who);
            for (int at = 0; at < SIZES.length; at++) {
                if ((mask & 1 << at) != 0) {
                    cell.set(at, ALL);
                }
            }
            return cell;
        }

        private static void everyCell(List<Integer> begun, java.util.function.Consumer<List<Integer>> use) {
            if (begun.size() == SIZES.length) {
                use.accept(List.copyOf(begun));
                return;
            }
            for (int value = ALL; value < SIZES[begun.size()] + (begun.isEmpty() ? 2 : 0); value++) {
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(value);
                everyCell(longer, use);
            }
        }
    }
}
