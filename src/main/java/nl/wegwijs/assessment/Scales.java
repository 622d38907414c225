package nl.wegwijs.assessment;

import java.util.EnumSet;
import java.util.Set;

import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillDomain;

/** Which scales a domain may be measured on; a result never changes scale. */
final class Scales {

    private Scales() {
    }

    static Set<LevelScale> of(SkillDomain domain) {
        return switch (domain) {
            case LANGUAGE_READING, LANGUAGE_WRITING ->
                    EnumSet.of(LevelScale.NT1_LANGUAGE, LevelScale.NT2_CEFR, LevelScale.ALFA);
            case LANGUAGE_SPEAKING, LANGUAGE_LISTENING -> EnumSet.of(LevelScale.NT1_LANGUAGE, LevelScale.NT2_CEFR);
            case NUMERACY -> EnumSet.of(LevelScale.NUMERACY);
            case DIGITAL_BASIC -> EnumSet.of(LevelScale.DIGITAL);
            case DIGITAL_GOVERNMENT, JOB_APPLICATION -> EnumSet.of(LevelScale.CAN_DO);
        };
    }

    /** The one scale for this person. */
    static LevelScale of(SkillDomain domain, LanguageBackground background, boolean readsLatinScript) {
        Set<LevelScale> scales = of(domain);
        if (scales.size() == 1) {
            return scales.iterator().next();
        }
        if (background == LanguageBackground.NT1) {
            return LevelScale.NT1_LANGUAGE;
        }
        return !readsLatinScript && scales.contains(LevelScale.ALFA) ? LevelScale.ALFA : LevelScale.NT2_CEFR;
    }
}
