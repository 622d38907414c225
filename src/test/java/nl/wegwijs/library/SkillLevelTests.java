package nl.wegwijs.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkillLevelTests {

    @ParameterizedTest
    @EnumSource(LevelScale.class)
    void ordersEveryScaleFromLowToHigh(LevelScale scale) {
        for (int step = 1; step < scale.steps().size(); step++) {
            SkillLevel lower = SkillLevel.of(scale, scale.steps().get(step - 1));
            SkillLevel higher = SkillLevel.of(scale, scale.steps().get(step));
            assertThat(higher).isGreaterThan(lower);
            assertThat(higher.stepsAbove(lower)).isEqualTo(1);
        }
    }

    @Test
    void comparesNoLevelsOfDifferentScales() {
        SkillLevel numeracy = SkillLevel.of(LevelScale.NUMERACY, "F1");
        SkillLevel language = SkillLevel.of(LevelScale.NT1_LANGUAGE, "F1");
        assertThatIllegalArgumentException().isThrownBy(() -> numeracy.compareTo(language));
    }

    @Test
    void refusesALevelThatIsNotOnTheScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> SkillLevel.of(LevelScale.NT2_CEFR, "F1"));
        assertThatIllegalArgumentException().isThrownBy(() -> SkillLevel.of(LevelScale.NT2_CEFR, "UNKNOWN"));
    }
}
