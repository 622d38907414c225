package nl.wegwijs.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalesTests {

    @Test
    void measuresFirstAndSecondLanguageOnDifferentScales() {
        assertThat(Scales.of(SkillDomain.LANGUAGE_READING, LanguageBackground.NT1, true))
                .isEqualTo(LevelScale.NT1_LANGUAGE);
        assertThat(Scales.of(SkillDomain.LANGUAGE_READING, LanguageBackground.NT2, true))
                .isEqualTo(LevelScale.NT2_CEFR);
    }

    @Test
    void measuresReadingWithoutLatinScriptOnTheAlphabetScaleAndSpeakingNot() {
        assertThat(Scales.of(SkillDomain.LANGUAGE_READING, LanguageBackground.NT2, false)).isEqualTo(LevelScale.ALFA);
        assertThat(Scales.of(SkillDomain.LANGUAGE_SPEAKING, LanguageBackground.NT2, false))
                .isEqualTo(LevelScale.NT2_CEFR);
    }

    @ParameterizedTest
    @EnumSource
    void choosesAScaleThatFitsTheDomain(SkillDomain domain) {
        for (LanguageBackground background : LanguageBackground.values()) {
            assertThat(Scales.of(domain)).contains(
                    Scales.of(domain, background, true), Scales.of(domain, background, false));
        }
    }
}
