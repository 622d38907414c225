package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class DemoDiceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void givesEveryShareInTwentyAnswers() {
        DemoDice dice = new DemoDice(DAY);

        List<String> answers = Stream.generate(() -> dice.pick(55, "YES", 30, "LATER", 15, "NO")).limit(20).toList();

        assertThat(answers).filteredOn("YES"::equals).hasSize(11);
        assertThat(answers).filteredOn("LATER"::equals).hasSize(6);
        assertThat(answers).filteredOn("NO"::equals).hasSize(3);
    }

    @Test
    void keepsTheSharesOfAQuestionWhenAnotherIsAskedInBetween() {
        DemoDice dice = new DemoDice(DAY);

        long yes = IntStream.range(0, 20).filter(n -> {
            dice.about("attendance").in(25);
            return dice.about("consent").in(25);
        }).count();

        assertThat(yes).isEqualTo(5);
    }

    @Test
    void fallsTheSameWayFromTheSameDay() {
        assertThat(thrown(DAY)).isEqualTo(thrown(DAY)).isNotEqualTo(thrown(DAY.plusDays(1)));
    }

    private static List<Integer> thrown(LocalDate day) {
        DemoDice dice = new DemoDice(day);
        return Stream.generate(() -> dice.below(1000)).limit(20).toList();
    }
}
