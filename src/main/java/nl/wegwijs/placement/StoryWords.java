package nl.wegwijs.placement;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.participant.Person;
import org.springframework.stereotype.Component;

/**
 * What may stand in a story that goes out of the house: no number, no address, not the own name.
 * Better an innocent sentence written again than a name told.
 */
@Component
class StoryWords {

    static final int LONGEST = 400;

    private static final String FIELD = "story";
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .()/-]*\\d){5,}|[^\\s@]@[^\\s@]");
    private static final Set<String> PARTICLES =
            Set.of("van", "von", "de", "den", "der", "het", "ten", "ter", "te", "el", "al", "op", "in", "la", "le");

    private final TextFilter filter;

    StoryWords(TextFilter filter) {
        this.filter = filter;
    }

    void check(String words, Person teller) {
        if (words == null || words.isBlank()) {
            throw Refusal.invalid(FIELD, "REQUIRED", "Schrijf het verhaal op, of kies ‘Nee’.");
        }
        if (words.length() > LONGEST) {
            throw Refusal.invalid(FIELD, "TOO_LONG", "Gebruik hoogstens " + LONGEST + " tekens.");
        }
        TextFilter.checkReadable(FIELD, words);
        filter.check(FIELD, words);
        if (NUMBER.matcher(words).find()) {
            throw Refusal.invalid(FIELD, "NUMBER", "Hier staat een nummer of een adres. Schrijf het verhaal zonder.");
        }
        List<String> said = plain(words).toList();
        if (Stream.of(teller.givenName(), teller.familyName()).flatMap(StoryWords::plain)
                .filter(name -> name.length() > 1 && !PARTICLES.contains(name)).anyMatch(said::contains)) {
            throw Refusal.invalid(FIELD, "NAME", "Hier staat de naam van de deelnemer. Schrijf het verhaal zonder naam.");
        }
    }

    // Without case and accents, so that a name is known however it is typed.
    private static Stream<String> plain(String text) {
        return Stream.of(Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "").split("[^\\p{L}]+"));
    }
}
