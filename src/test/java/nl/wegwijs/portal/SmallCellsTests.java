package nl.wegwijs.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SmallCellsTests {

    @Test
    void writesWhatIsLargeOrNothing() {
        assertThat(SmallCells.written(40, 30, 12, 0)).containsExactly("40", "30", "12", "0");
        assertThat(SmallCells.written(5, 5, 0, 0)).containsExactly("5", "5", "0", "0");
    }

    @Test
    void countsNoFewOut() {
        assertThat(SmallCells.written(4, 3, 2, 1)).containsOnly("minder dan 5");
    }

    @Test
    void letsNobodySubtract() {
        assertThat(SmallCells.written(14, 12, 11, 6)).containsExactly("14", "tussen 10 en 14", "tussen 10 en 14", "6");
    }

    /** Whatever may be read, two written numbers differ by nothing or by five. */
    @Test
    void neverWritesTwoNumbersThatAreClose() {
        for (int sent = 0; sent < 30; sent++) {
            for (int reached = 0; reached <= sent; reached++) {
                for (int started = 0; started <= reached; started++) {
                    List<Integer> numbers = SmallCells.written(sent, reached, started).stream()
                            .filter(text -> text.matches("\\d+")).map(Integer::valueOf).toList();
                    for (int one : numbers) {
                        assertThat(one == 0 || one >= SmallCells.LEAST).isTrue();
                        assertThat(numbers).allMatch(other -> other == 0 || one == 0 || one == other
                                || Math.abs(one - other) >= SmallCells.LEAST);
                    }
                }
            }
        }
    }
}
