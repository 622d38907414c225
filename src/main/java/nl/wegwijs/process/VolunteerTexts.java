package nl.wegwijs.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.Intake;
import nl.wegwijs.volunteer.Requirement;
import nl.wegwijs.volunteer.Suggestion;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerPreference;

/** How forms speak of volunteers and of when people can; says only, decides nothing. */
final class VolunteerTexts {

    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final Map<String, String> DAY_NAMES = Map.of("MON", "maandag", "TUE", "dinsdag", "WED", "woensdag",
            "THU", "donderdag", "FRI", "vrijdag", "SAT", "zaterdag", "SUN", "zondag");
    private static final Map<String, String> PARTS =
            Map.of("MORNING", "ochtend", "AFTERNOON", "middag", "EVENING", "avond");
    private static final Map<Requirement, String> REQUIREMENTS = Map.of(
            Requirement.AGREEMENT_SIGNED, "de overeenkomst is nog niet getekend",
            Requirement.CONFIDENTIALITY, "de geheimhouding is nog niet getekend",
            Requirement.HOUSE_RULES, "de huisregels zijn nog niet besproken",
            Requirement.VOG_SEEN, "de VOG is nog niet gezien, of ouder dan 3 jaar",
            Requirement.TRAINING_BASIC_LANGUAGE, "de basistraining taal is nog niet gedaan",
            Requirement.CERT_DIGISTERKER, "het certificaat Digisterker is er nog niet",
            Requirement.TRAINING_PRIVACY_IDO, "de training privacy is nog niet gedaan",
            Requirement.MANAGER_APPROVAL, "de leidinggevende heeft thuis afspreken nog niet goedgekeurd");

    private static final Map<VolunteerFunction, String> FUNCTIONS = Map.of(
            VolunteerFunction.LANGUAGE_BUDDY, "taalmaatje", VolunteerFunction.TAALCAFE, "Taalcafé",
            VolunteerFunction.WALK_IN_DIGITAL, "inloop computer",
            VolunteerFunction.DIGISTERKER_TEACHER, "docent Digisterker",
            VolunteerFunction.COURSE_ASSISTANT, "helpen bij een cursus",
            VolunteerFunction.FORMS_HELP, "helpen met formulieren", VolunteerFunction.AMBASSADOR, "ambassadeur");
    private static final Map<VolunteerPreference, String> PREFERENCES = Map.of(
            VolunteerPreference.NT1, "mensen die Nederlands als eerste taal hebben",
            VolunteerPreference.NT2, "mensen die Nederlands leren",
            VolunteerPreference.DIGITAL, "mensen die de computer leren");

    private VolunteerTexts() {
    }

    /** Whom a volunteer is sought for: by first name only. */
    static Map<String, Object> wanted(CaseFile file) {
        Map<String, Object> shown = FormTexts.about(file);
        shown.remove("nameText");
        shown.put("givenNameText", String.valueOf(file.person().givenName()));
        shown.put("goalsText", FormTexts.goals(file));
        shown.put("availabilityText", dayParts(file.intake().map(Intake::availability).orElse(Set.of()), "elk moment"));
        return shown;
    }

    static List<Map<String, Object>> options(List<Suggestion> suggestions) {
        return suggestions.stream().map(one -> FormTexts.option(one.volunteer().id().toString(), Stream.of(
                        one.volunteer().name(),
                        one.preferred() ? "helpt dit het liefst" : "",
                        dayParts(one.sharedDayParts(), ""),
                        one.volunteer().placesFree() + (one.volunteer().placesFree() == 1 ? " plek vrij" : " plekken vrij"))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")))).toList();
    }

    /** Parts of the week in their order, as {@code maandagochtend}. */
    static String dayParts(Collection<String> codes, String none) {
        return codes.isEmpty() ? none : codes.stream()
                .sorted((one, other) -> Integer.compare(order(one), order(other)))
                .map(code -> DAY_NAMES.get(code.substring(0, 3)) + PARTS.get(code.substring(4)))
                .collect(Collectors.joining(", "));
    }

    private static int order(String code) {
        return DAYS.indexOf(code.substring(0, 3)) * 3
                + List.of("MORNING", "AFTERNOON", "EVENING").indexOf(code.substring(4));
    }

    static String functions(Set<VolunteerFunction> functions) {
        return functions.stream().sorted().map(one -> "- " + FUNCTIONS.get(one)).collect(Collectors.joining("\n"));
    }

    static String preferences(Set<VolunteerPreference> preferences) {
        return preferences.isEmpty() ? "niet gezegd"
                : preferences.stream().sorted().map(PREFERENCES::get).collect(Collectors.joining(", "));
    }

    static String samePhone(List<String> numbers) {
        return numbers.isEmpty() ? "kennen wij nog niet" : "staat ook bij " + String.join(", ", numbers);
    }

    static String missing(Set<Requirement> missing) {
        return missing.isEmpty() ? "Alles is er." : missing.stream().sorted()
                .map(requirement -> "- " + REQUIREMENTS.get(requirement)).collect(Collectors.joining("\n"));
    }
}
