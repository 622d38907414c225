package nl.wegwijs.library;

import java.util.Arrays;

/** Whether a Dutch text is easy to read: sentences of at most 15 words, and few long words. */
public final class PlainLanguage {

    private static final int WORDS_IN_A_SENTENCE = 15;
    private static final int LETTERS_OF_A_LONG_WORD = 14;
    private static final int LONG_WORDS_IN_A_HUNDRED = 5;
    private static final int HUNDRED = 100;

    private PlainLanguage() {
    }

    public static boolean isEasy(String text) {
        return Arrays.stream(text.split("[.!?\\n]+")).allMatch(sentence -> words(sentence).length <= WORDS_IN_A_SENTENCE)
                && Arrays.stream(words(text)).filter(word -> word.length() > LETTERS_OF_A_LONG_WORD).count() * HUNDRED
                <= (long) LONG_WORDS_IN_A_HUNDRED * words(text).length;
    }

    private static String[] words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}-]+")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }
}
