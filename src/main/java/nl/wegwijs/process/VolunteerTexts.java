package nl.wegwijs.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.Intake;
import nl.wegwijs.volunteer.GuidanceView;
import nl.wegwijs.volunteer.Requirement;
import nl.wegwijs.volunteer.Suggestion;
import nl.wegwijs.volunteer.TrainingDay;
import nl.wegwijs.volunteer.TrainingGiver;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerView;

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

    private static final Map<VolunteerPreference, String> PREFERENCES = Map.of(
            VolunteerPreference.NT1, "mensen die Nederlands als eerste taal hebben",
            VolunteerPreference.NT2, "mensen die Nederlands leren",
            VolunteerPreference.DIGITAL, "mensen die de computer leren");

    private static final Map<Requirement, String> TRAININGS = Map.of(
            Requirement.TRAINING_BASIC_LANGUAGE, "Basistraining taal",
            Requirement.CERT_DIGISTERKER, "Certificaat Digisterker",
            Requirement.TRAINING_PRIVACY_IDO, "Training privacy (IDO)");
    private static final Map<TrainingGiver, String> GIVERS = Map.of(TrainingGiver.LIBRARY, "door ons",
            TrainingGiver.ORGANISATION, "door een vrijwilligersorganisatie", TrainingGiver.NATIONAL, "landelijk");

    private VolunteerTexts() {
    }

    /** What the models about volunteers carry. */
    /** In order of their names. */
    static List<Map<String, Object>> branches(Branches branches, Collection<BranchId> which) {
        return which.stream().sorted(Comparator.comparing(BranchId::value))
                .map(id -> FormTexts.option(id.value(), branches.name(id))).toList();
    }

    static List<Map<String, Object>> trainingOptions(Set<Requirement> lacking) {
        return lacking.stream().sorted().map(one -> FormTexts.option(one.name(), TRAININGS.get(one))).toList();
    }

    static String training(TrainingDay day) {
        return day == null ? "niet gepland" : day.trainings().stream().sorted().map(TRAININGS::get)
                .collect(Collectors.joining(", ")) + ", " + GIVERS.get(day.by()) + ", op " + FormTexts.day(day.on());
    }

    static Map<String, Object> guided(VolunteerView volunteer, GuidanceView guidance) {
        return Map.of("caseNumber", volunteer.number(), "volunteerText", volunteer.name(),
                "phoneText", volunteer.phone().national(),
                "participantsText", volunteer.participants() + " van " + volunteer.maxParticipants(),
                "sinceText", FormTexts.day(guidance.readyOn()),
                "talkedText", Optional.ofNullable(guidance.talkedOn()).map(FormTexts::day).orElse("nog niet gesproken"));
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
        return functions.stream().sorted().map(one -> "- " + one.label()).collect(Collectors.joining("\n"));
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
