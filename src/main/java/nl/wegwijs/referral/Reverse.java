package nl.wegwijs.referral;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.wegwijs.library.LanguageBackground;

/** What a provider tells about somebody who does not fit its own offer. */
public record Reverse(ReverseReason reason, UUID offeringId, List<PriorLevel> priorLevels) {

    public Reverse {
        priorLevels = priorLevels == null ? List.of() : List.copyOf(priorLevels);
    }

    /** The first language that goes with the scales on which the provider measured; null when they do not say. */
    public LanguageBackground languageBackground() {
        return priorLevels.stream().map(prior -> prior.level().scale()).map(scale -> switch (scale) {
            case NT1_LANGUAGE -> LanguageBackground.NT1;
            case NT2_CEFR, ALFA -> LanguageBackground.NT2;
            default -> null;
        }).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
