package nl.wegwijs.referral;

import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/** Looks at free text before it is kept: not too long, nothing we may not or cannot keep. */
@Component
class Words {

    private static final int OWN_FIELD_LENGTH = 500;
    // The database cannot keep a NUL or half a character; the other control characters mean nothing.
    static final Pattern STRANGE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");
    static final String STRANGE_SENTENCE = "Hier staat een teken dat we niet kunnen bewaren.";

    private final TextFilter filter;

    Words(TextFilter filter) {
        this.filter = filter;
    }

    void required(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(field, "REQUIRED", "Vul dit veld in.");
        }
        check(field, text, longest);
    }

    /** Null is fine. */
    void check(String field, String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            throw Refusal.invalid(field, "TOO_LONG", "Gebruik hoogstens " + longest + " tekens.");
        }
        if (STRANGE.matcher(text).find()) {
            throw Refusal.invalid(field, "CONTROL_CHARACTER", STRANGE_SENTENCE);
        }
        filter.check(field, text);
    }

    /** The fields that a library added to a form itself. */
    void check(Map<String, Object> ownFields) {
        ownFields.forEach((field, value) -> {
            if (value instanceof String text) {
                check(field, text, OWN_FIELD_LENGTH);
            }
        });
    }
}
