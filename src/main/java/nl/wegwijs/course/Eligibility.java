package nl.wegwijs.course;

import java.util.Set;

import nl.wegwijs.library.CivicIntegration;
import nl.wegwijs.library.LanguageBackground;

/** For whom an offering is. An empty set means: no condition. Minimum age in years, 0 for none. */
public record Eligibility(
        int minAge,
        Set<LanguageBackground> languageBackgrounds,
        Set<CivicIntegration> civicIntegration,
        Set<String> municipalities) {

    public static Eligibility everybody() {
        return new Eligibility(0, Set.of(), Set.of(), Set.of());
    }

    public boolean allowsLanguage(LanguageBackground background) {
        return languageBackgrounds.isEmpty() || languageBackgrounds.contains(background);
    }

    public boolean allowsCivicIntegration(CivicIntegration answer) {
        return civicIntegration.isEmpty() || civicIntegration.contains(answer);
    }

    public boolean allowsMunicipality(String code) {
        return municipalities.isEmpty() || municipalities.contains(code);
    }
}
