package nl.wegwijs.library;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Keeps out of free text what a library may not or need not store about a person. */
@Component
public class TextFilter {

    // The database cannot keep a NUL or half a character; the other control characters mean nothing.
    private static final Pattern STRANGE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

    // Words begin with one of these; private life, health, money, belief, papers.
    private static final Set<String> WORDS = Set.of(
            "ziek", "depress", "psych", "burn-out", "burnout", "therapie", "medicijn", "diagnose", "kanker",
            "dement", "beperking", "handicap", "autis", "adhd", "zwanger", "verslaa", "alcohol", "drugs",
            "schuld", "bewindvoer", "deurwaarder", "faillis", "uitkering", "bijstand",
            "gevangen", "detentie", "strafblad", "veroordeel", "mishandel",
            "moslim", "islam", "christen", "joods", "hindoe", "geloof",
            "asiel", "illegaal", "verblijfsvergunning", "nationaliteit", "homo", "lesbisch", "transgender");

    private static final Pattern WARNED = Pattern.compile("(?<!\\p{L})("
            + WORDS.stream().map(Pattern::quote).sorted().collect(Collectors.joining("|"))
            + ")[\\p{L}-]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Refuses what no database can keep. Null is fine. */
    public static void checkReadable(String field, String text) {
        if (text != null && STRANGE.matcher(text).find()) {
            throw Refusal.invalid(field, "CONTROL_CHARACTER", "Hier staat een teken dat we niet kunnen bewaren.");
        }
    }

    /** Refuses a citizen service number or an IBAN in the text of this field. Null is fine. */
    public void check(String field, String text) {
        if (text == null) {
            return;
        }
        if (BankAccount.occursIn(text)) {
            throw Refusal.invalid(field, "IBAN", "Dit lijkt op een rekeningnummer. Dat mag hier niet staan.");
        }
        if (CitizenServiceNumber.occursIn(text)) {
            throw Refusal.invalid(field, "CITIZEN_SERVICE_NUMBER",
                    "Dit lijkt op een burgerservicenummer. Dat mag hier niet staan.");
        }
    }

    /** Refuses both in an answer that is text; other answers are fine. */
    public void checkAnswer(String field, Object answer) {
        if (answer instanceof String text) {
            checkReadable(field, text);
            check(field, text);
        }
    }

    /** The words in the text that ask for a second thought, in lower case; empty when there are none. */
    public Set<String> warnings(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = WARNED.matcher(text == null ? "" : text);
        while (matcher.find()) {
            found.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
