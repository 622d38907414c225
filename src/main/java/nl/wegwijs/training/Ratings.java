package nl.wegwijs.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** All that was said after one training. The average has one decimal, and is null when nobody said anything. */
public record Ratings(int count, BigDecimal average, List<String> remember, List<String> improve) {

    static Ratings of(List<TrainingRating> all) {
        BigDecimal sum = BigDecimal.valueOf(all.stream().mapToInt(TrainingRating::score).sum());
        return new Ratings(all.size(), all.isEmpty() ? null
                : sum.divide(BigDecimal.valueOf(all.size()), 1, RoundingMode.HALF_UP),
                texts(all, TrainingRating::remember), texts(all, TrainingRating::improve));
    }

    private static List<String> texts(List<TrainingRating> all, Function<TrainingRating, String> which) {
        return all.stream().map(which).filter(Objects::nonNull).toList();
    }
}
