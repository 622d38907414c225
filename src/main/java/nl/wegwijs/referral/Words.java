package nl.wegwijs.referral;

import java.util.Map;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/** Looks at free text before it is kept: not too long, nothing we may not or cannot keep. */
@Component
class Words {

    private static final int OWN_FIELD_LENGTH = 500;

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
        TextFilter.checkReadable(field, text);
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
