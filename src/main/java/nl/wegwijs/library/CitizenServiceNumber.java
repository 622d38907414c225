package nl.wegwijs.library;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what passes the 11-test of a citizen service number: 8 or 9 digits, with or without
 * spaces, dots, dashes or slashes. Phone numbers, dates of this century and our own numbers are no suspects.
 */
final class CitizenServiceNumber {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final String GAP = "[\\s.\\-_/\\u2010-\\u2015\\u2212\\u00b7]";
    private static final Pattern PHONE = Pattern.compile(
            "(?<!\\d)(\\+31|0031|0)" + GAP + "?[1-9](" + GAP + "?\\d){8}(?!" + GAP + "?\\d)");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)((0?[1-9]|[12]\\d|3[01])[-/. ](0?[1-9]|1[0-2])[-/. ](19|20)\\d\\d"
                    + "|(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]))(?!\\d)");
    // The numbers of our own files, as TR-2026-00012; people must be able to write them down.
    private static final Pattern OWN_NUMBER = Pattern.compile("(?<![\\p{L}\\d])[A-Z]{2}-20\\d\\d-\\d{3,5}(?!\\d)");
    private static final Pattern RUN = Pattern.compile("\\d+(" + GAP + "{1,3}\\d+)*");
    private static final Pattern GAPS = Pattern.compile(GAP + "+");

    private CitizenServiceNumber() {
    }

    static boolean occursIn(String text) {
        String plain = withoutHarmless(Normalizer.normalize(text, Normalizer.Form.NFKC));
        Matcher runs = RUN.matcher(plain);
        while (runs.find()) {
            if (anyPartIsOne(Stream.of(GAPS.split(runs.group())).toList())) {
                return true;
            }
        }
        return false;
    }

    private static String withoutHarmless(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String files = OWN_NUMBER.matcher(visible).replaceAll("#");
        return DATE.matcher(PHONE.matcher(files).replaceAll("#")).replaceAll("#");
    }

    // A house number before it must not hide the number: every row of neighbouring groups counts.
    private static boolean anyPartIsOne(List<String> groups) {
        for (int first = 0; first < groups.size(); first++) {
            String digits = "";
            for (int last = first; last < groups.size() && digits.length() < 9; last++) {
                digits += groups.get(last);
                if (passesElevenTest(digits)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean passesElevenTest(String digits) {
        if (digits.length() < 8 || digits.length() > 9) {
            return false;
        }
        String nine = digits.length() == 8 ? "0" + digits : digits;
        int sum = -digit(nine, 8);
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * digit(nine, place);
        }
        return sum % 11 == 0 && !nine.equals("000000000");
    }

    private static int digit(String digits, int place) {
        return Character.digit(digits.charAt(place), 10);
    }
}
