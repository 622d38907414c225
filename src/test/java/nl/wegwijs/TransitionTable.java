package nl.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import nl.wegwijs.library.Refusal;

/**
 * The arrows between the states of one aggregate as {@code transitions.csv} has them, written out a
 * second time on purpose. A star stands for every state that is not final. Makes a test of each pair.
 */
public final class TransitionTable<S extends Enum<S>> {

    private final Class<S> states;
    private final Map<S, Set<S>> arrows;

    private TransitionTable(Class<S> states) {
        this.states = states;
        this.arrows = new EnumMap<>(states);
        EnumSet.allOf(states).forEach(state -> arrows.put(state, EnumSet.noneOf(states)));
    }

    public static <S extends Enum<S>> TransitionTable<S> of(String aggregate, Class<S> states) {
        TransitionTable<S> table = new TransitionTable<>(states);
        try (BufferedReader file = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                TransitionTable.class.getResourceAsStream("/transitions.csv")), StandardCharsets.UTF_8))) {
            List<String[]> lines = file.lines().map(line -> line.split(",", 4))
                    .filter(line -> line[0].equals(aggregate)).toList();
            lines.stream().filter(line -> !line[1].equals("*")).forEach(line -> table.from(line[1]).add(table.state(line[2])));
            lines.stream().filter(line -> line[1].equals("*")).map(line -> table.state(line[2])).forEach(table::fromEverywhere);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        assertThat(table.arrows.values()).as("arrows of " + aggregate).anyMatch(next -> !next.isEmpty());
        return table;
    }

    private void fromEverywhere(S last) {
        arrows.forEach((from, next) -> {
            if (!next.isEmpty()) {
                next.add(last);
            }
        });
    }

    private Set<S> from(String name) {
        return arrows.get(state(name));
    }

    private S state(String name) {
        return Enum.valueOf(states, name);
    }

    /** The status itself knows these arrows and no others. */
    public Stream<DynamicTest> isKeptBy(BiPredicate<S, S> leadsTo) {
        return pairs((from, to) -> assertThat(leadsTo.test(from, to)).isEqualTo(allows(from, to)));
    }

    /** What is born goes along an arrow, refuses every other, and then stays as it was. */
    public <A> Stream<DynamicTest> isKeptBy(Supplier<A> born, Function<A, S> state, Map<S, Consumer<A>> moves) {
        return isKeptBy(List.of(born), state, moves);
    }

    /** The same for what can be born in more than one state. */
    public <A> Stream<DynamicTest> isKeptBy(List<Supplier<A>> births, Function<A, S> state, Map<S, Consumer<A>> moves) {
        return Stream.concat(Stream.of(dynamicTest("has a move for every arrow", () -> assertThat(moves.keySet())
                .containsAll(arrows.values().stream().flatMap(Set::stream).toList()))), pairs((from, to) -> {
            A one = births.stream().map(Supplier::get).filter(born -> way(state.apply(born), from) != null)
                    .min(Comparator.comparing(born -> way(state.apply(born), from).size())).orElseThrow();
            way(state.apply(one), from).forEach(step -> moves.get(step).accept(one));
            assertThat(state.apply(one)).isEqualTo(from);
            if (allows(from, to)) {
                moves.get(to).accept(one);
                assertThat(state.apply(one)).isEqualTo(to);
            } else if (from != to && moves.containsKey(to)) {
                assertThatThrownBy(() -> moves.get(to).accept(one)).isInstanceOf(Refusal.class);
                assertThat(state.apply(one)).isEqualTo(from);
            }
        }));
    }

    private boolean allows(S from, S to) {
        return arrows.get(from).contains(to);
    }

    private Stream<DynamicTest> pairs(Check<S> check) {
        return EnumSet.allOf(states).stream().flatMap(from -> EnumSet.allOf(states).stream().map(to -> dynamicTest(
                from + (allows(from, to) ? " to " : " never to ") + to, () -> check.of(from, to))));
    }

    /** The shortest way over the arrows, without the first state; null when there is none. */
    public List<S> way(S first, S goal) {
        Map<S, List<S>> ways = new EnumMap<>(Map.of(first, List.of()));
        Deque<S> ahead = new ArrayDeque<>(List.of(first));
        while (!ways.containsKey(goal) && !ahead.isEmpty()) {
            S here = ahead.remove();
            for (S next : arrows.get(here)) {
                if (!ways.containsKey(next)) {
                    List<S> longer = new ArrayList<>(ways.get(here));
                    longer.add(next);
                    ways.put(next, longer);
                    ahead.add(next);
                }
            }
        }
        return ways.get(goal);
    }

    private interface Check<S> {

        void of(S from, S to);
    }
}
