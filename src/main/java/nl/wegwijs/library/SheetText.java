package nl.wegwijs.library;

/** Words on their way into a sheet or a CSV file. */
public final class SheetText {

    private SheetText() {
    }

    /** What a spreadsheet would take for a formula stays a text. */
    public static String harmless(String words) {
        return !words.isEmpty() && "=+-@\t\r\n".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
