package nl.wegwijs.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillLevel;

class LevelRangeTests {

    private final LevelRange range = new LevelRange(LevelScale.NT2_CEFR, "A2", "B1");

    @ParameterizedTest
    @CsvSource({"A0, false", "A1, true", "A2, true", "B1, true", "B2, false"})
    void fitsFromOneStepBelowUpToItsEnd(String level, boolean fits) {
        assertThat(range.fits(SkillLevel.of(LevelScale.NT2_CEFR, level))).isEqualTo(fits);
    }

    @Test
    void fitsNoLevelOfAnotherScale() {
        assertThat(range.fits(SkillLevel.of(LevelScale.DIGITAL, "BASIS_1"))).isFalse();
    }

    @Test
    void fitsEveryLevelOfItsScaleWhenOpen() {
        LevelRange open = new LevelRange(LevelScale.CAN_DO, null, null);
        assertThat(LevelScale.CAN_DO.steps()).allMatch(step -> open.fits(SkillLevel.of(LevelScale.CAN_DO, step)));
    }

    @Test
    void neverGoesDown() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LevelRange(LevelScale.NT2_CEFR, "B1", "A2"));
    }
}
