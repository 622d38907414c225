package nl.wegwijs.process;

import java.util.List;
import java.util.Map;

/** What people of the demonstration let us tell about themselves: one in four, by the number of the case and without dice. */
final class DemoStories {

    private static final int ONE_IN = 4;
    private static final List<String> TOLD = List.of(
            "Ik lees nu zelf de brieven van school. Vroeger vroeg ik dat altijd aan mijn dochter.",
            "Ik stuur nu zelf een mail. Dat durfde ik eerst niet.",
            "Ik heb voor het eerst alleen een afspraak gemaakt op de computer. Daar ben ik trots op.",
            "Ik praat nu met de mensen in mijn straat. Ik zit minder vaak alleen thuis.",
            "In de winkel reken ik zelf uit wat het kost. Ik hoef niet meer te gokken.",
            "Ik heb een sollicitatie geschreven en ik mocht op gesprek komen.",
            "Mijn kleinkind woont ver weg. Nu bellen we elke week met beeld.");

    private DemoStories() {
    }

    /** Answers to what the end talk asks; nothing where it was answered before. */
    static Map<String, Object> of(Map<String, Object> shown) {
        if (!Boolean.TRUE.equals(shown.get("askStory"))) {
            return Map.of();
        }
        int number = Math.abs(String.valueOf(shown.get("caseNumber")).hashCode());
        return number % ONE_IN != 0 ? Map.of("cStory", "NO")
                : Map.of("cStory", "YES", "story", TOLD.get(number / ONE_IN % TOLD.size()));
    }
}
