package nl.wegwijs.library;

import java.util.regex.Pattern;

/** Finds Dutch IBANs, also with spaces, dots or dashes between the characters. */
final class BankAccount {

    private static final String GAP = "[\\s.\\-]{0,2}";

    private static final Pattern IBAN = Pattern.compile(
            "N" + GAP + "L" + GAP + ("\\d" + GAP).repeat(2) + ("[A-Z]" + GAP).repeat(4)
                    + ("\\d" + GAP).repeat(9) + "\\d", Pattern.CASE_INSENSITIVE);

    private BankAccount() {
    }

    static boolean occursIn(String text) {
        return IBAN.matcher(text).find();
    }
}
