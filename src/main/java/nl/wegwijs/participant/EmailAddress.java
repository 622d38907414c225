package nl.wegwijs.participant;

import java.util.Locale;
import java.util.regex.Pattern;

import nl.wegwijs.library.Refusal;

/** The one spelling in which we keep and compare an e-mail address: trimmed, in lower case. */
final class EmailAddress {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,185}\\.[^@\\s.]{2,}");

    private EmailAddress() {
    }

    /** Null when there is none. */
    static String normal(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().toLowerCase(Locale.ROOT);
    }

    static String checked(String typed) {
        String normal = normal(typed);
        if (normal != null && !SHAPE.matcher(normal).matches()) {
            throw Refusal.invalid("email", "EMAIL", "Dit is geen goed e-mailadres.");
        }
        return normal;
    }
}
