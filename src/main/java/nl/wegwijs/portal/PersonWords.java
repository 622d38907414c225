package nl.wegwijs.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.SkillDomain;

/** Writes the fields of a data set for people; a field or a code that it does not know is left out. */
@Component("person")
public class PersonWords {

    /** One field to read. */
    public record Fact(String label, String text) {
    }

    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("givenName", "Voornaam"),
            Map.entry("familyName", "Achternaam"), Map.entry("phone", "Telefoonnummer"),
            Map.entry("preferredChannel", "Wil contact via"), Map.entry("contactTimes", "Bellen kan"),
            Map.entry("contactLanguage", "Spreekt liever"), Map.entry("goal", "Leervraag"), Map.entry("domain", "Onderwerp"),
            Map.entry("level", "Niveau"), Map.entry("confidence", "Hoe zeker is het niveau?"),
            Map.entry("availability", "Kan op"));
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("PHONE", "telefoon"),
            Map.entry("WHATSAPP", "WhatsApp"), Map.entry("SMS", "sms"), Map.entry("EMAIL", "e-mail"),
            Map.entry("VIA_REFERRER", "de doorverwijzer"), Map.entry("MORNING", "’s ochtends"),
            Map.entry("AFTERNOON", "’s middags"), Map.entry("EVENING", "’s avonds"),
            Map.entry("SELF_REPORTED", "zegt de persoon zelf"), Map.entry("OBSERVED", "gezien in de les"),
            Map.entry("INDICATION", "korte test"), Map.entry("TESTED", "getest"),
            Map.entry("BELOW_INSTROOM", "onder instroom"), Map.entry("INSTROOM", "instroom"), Map.entry("F1", "1F"),
            Map.entry("F2", "2F"), Map.entry("F3", "3F"), Map.entry("ALFA_A", "Alfa A"), Map.entry("ALFA_B", "Alfa B"),
            Map.entry("ALFA_C", "Alfa C"), Map.entry("DONE", "alfabetisering klaar"), Map.entry("D0", "nog nooit gebruikt"),
            Map.entry("BASIS_1", "basisniveau 1"), Map.entry("BASIS_2", "basisniveau 2"),
            Map.entry("ABOVE", "boven basisniveau 2"), Map.entry("NOT_YET", "kan het nog niet"),
            Map.entry("WITH_HELP", "kan het met hulp"), Map.entry("ALONE", "kan het zelf"));
    private static final Map<String, String> DAYS = Map.of("MON", "maandag", "TUE", "dinsdag", "WED", "woensdag",
            "THU", "donderdag", "FRI", "vrijdag", "SAT", "zaterdag", "SUN", "zondag");
    private static final List<String> WEEK = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    public List<Fact> facts(Map<String, Object> person) {
        List<Fact> facts = new ArrayList<>();
        person.forEach((field, value) -> {
            if (LABELS.containsKey(field)) {
                String text = text(field, value);
                if (!text.isBlank()) {
                    facts.add(new Fact(LABELS.get(field), text));
                }
            }
        });
        return facts;
    }

    private static String text(String field, Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> one(field, one)).sorted(PersonWords::byDay).distinct()
                    .collect(Collectors.joining(", ")).replaceAll("#\\d ", "");
        }
        return one(field, value);
    }

    private static String one(String field, Object value) {
        if (value instanceof Map<?, ?> level) {
            Object step = level.containsKey("value") ? level.get("value") : level.get("confidence");
            return SkillDomain.valueOf(level.get("domain").toString()).label() + ": "
                    + CODES.getOrDefault(step.toString(), step.toString());
        }
        if (value instanceof SkillDomain domain) {
            return domain.label();
        }
        return switch (field) {
            case "availability" -> part(value.toString());
            case "contactLanguage" -> Locale.forLanguageTag(value.toString()).getDisplayLanguage(Locale.forLanguageTag("nl"));
            case "preferredChannel", "contactTimes" -> CODES.get(value.toString());
            default -> value.toString();
        };
    }

    // A number in front puts the days of the week in order; it is taken off again.
    private static String part(String code) {
        String day = code.substring(0, 3);
        return "#" + WEEK.indexOf(day) + " " + DAYS.get(day) + " " + CODES.get(code.substring(4));
    }

    private static int byDay(String one, String other) {
        return one.startsWith("#") ? one.compareTo(other) : 0;
    }
}
