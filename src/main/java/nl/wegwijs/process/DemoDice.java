package nl.wegwijs.process;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chance without luck: every question draws from a shuffled pack of its own, so that of any twenty
 * answers in a row the shares are as agreed, and one year of the demonstration is much like another.
 */
final class DemoDice {

    private static final int CARDS = 20;

    private final String question;
    private final Random random;
    private final Map<String, Deque<Integer>> packs;

    /** Falls the same way each time it is thrown from that day on. */
    DemoDice(LocalDate from) {
        this("", new Random(from.toEpochDay()), new HashMap<>());
    }

    private DemoDice(String question, Random random, Map<String, Deque<Integer>> packs) {
        this.question = question;
        this.random = random;
        this.packs = packs;
    }

    /** The same dice, with packs that are drawn from for this question alone. */
    DemoDice about(String asked) {
        return new DemoDice(asked, random, packs);
    }

    boolean in(int percent) {
        return 100 * drawn("in " + percent) < percent;
    }

    String yes(int percent) {
        return in(percent) ? "YES" : "NO";
    }

    int below(int bound) {
        return (int) (bound * drawn("below " + bound));
    }

    <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of the values, each behind its share in percent; together 100. */
    String pick(Object... sharesAndValues) {
        double left = 100 * drawn(List.of(sharesAndValues).toString());
        for (int i = 0; i < sharesAndValues.length; i += 2) {
            left -= (Integer) sharesAndValues[i];
            if (left < 0) {
                return (String) sharesAndValues[i + 1];
            }
        }
        throw new IllegalArgumentException("The shares are less than 100 %: " + List.of(sharesAndValues));
    }

    // From 0 up to 1: which of the cards, and where on it.
    private double drawn(String shares) {
        Deque<Integer> pack = packs.computeIfAbsent(question + " " + shares, one -> new ArrayDeque<>());
        if (pack.isEmpty()) {
            List<Integer> cards = IntStream.range(0, CARDS).boxed().collect(Collectors.toList());
            Collections.shuffle(cards, random);
            pack.addAll(cards);
        }
        return (pack.pop() + random.nextDouble()) / CARDS;
    }
}
