package nl.wegwijs.referral;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two names may be one, spelled in two ways: given name and family name are each written alike
 * (trigrams, 0.6 or more) or sound alike in Dutch. Says nothing without both family names.
 */
final class NameLikeness {

    private static final double ALIKE = 0.6;
    private static final Set<String> PARTICLES =
            Set.of("van", "von", "de", "den", "der", "het", "t", "te", "ten", "ter", "el", "al", "op", "in");
    // One letter per sound; vowels fall away.
    private static final String[][] SOUNDS = {{"sch", "s"}, {"ch", "g"}, {"ck", "k"}, {"ph", "f"}, {"th", "t"},
            {"dt", "t"}, {"tz", "s"}, {"cs", "s"}, {"qu", "kw"}};
    private static final String LETTERS = "bpckqgjdtlmnrfvwszx";
    private static final String CLASSES = "1122233445667888992";

    private NameLikeness() {
    }

    static boolean alike(String given, String family, String otherGiven, String otherFamily) {
        return family != null && otherFamily != null && part(given, otherGiven) && part(family, otherFamily);
    }

    private static boolean part(String one, String other) {
        String a = normal(one);
        String b = normal(other);
        return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || similarity(a, b) >= ALIKE || sound(a).equals(sound(b)));
    }

    private static String normal(String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "").replaceAll("[^a-z]+", " ").strip();
        return Stream.of(plain.split(" ")).filter(word -> !PARTICLES.contains(word)).collect(Collectors.joining(" "));
    }

    private static double similarity(String one, String other) {
        Set<String> a = trigrams(one);
        Set<String> b = trigrams(other);
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        a.retainAll(b);
        return (double) a.size() / all.size();
    }

    private static Set<String> trigrams(String name) {
        Set<String> found = new HashSet<>();
        for (String word : name.split(" ")) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                found.add(padded.substring(i, i + 3));
            }
        }
        return found;
    }

    /** The consonants in classes of sound, doubles once; a vowel counts at the beginning only. */
    static String sound(String name) {
        String heard = name.replace(" ", "");
        for (String[] sound : SOUNDS) {
            heard = heard.replace(sound[0], sound[1]);
        }
        StringBuilder code = new StringBuilder();
        char last = ' ';
        for (int i = 0; i < heard.length(); i++) {
            int letter = LETTERS.indexOf(heard.charAt(i));
            char kind = letter < 0 ? i == 0 ? '0' : ' ' : CLASSES.charAt(letter);
            if (kind != ' ' && kind != last) {
                code.append(kind);
            }
            last = kind;
        }
        return code.toString();
    }
}
