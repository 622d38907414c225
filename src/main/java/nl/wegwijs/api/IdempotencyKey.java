package nl.wegwijs.api;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;

import jakarta.servlet.http.HttpServletRequest;

/** The name a caller gives to one message, so that sending it twice does no harm. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern SHAPE = Pattern.compile("[\\x20-\\x7E]{1,200}");

    static IdempotencyKey of(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(HEADER));
        if (values.size() != 1 || values.get(0).isBlank() || !SHAPE.matcher(values.get(0)).matches()) {
            throw new ApiRefusal(HttpStatus.BAD_REQUEST,
                    "Geef precies één keer de header " + HEADER + " mee, van 1 tot 200 gewone tekens.");
        }
        return new IdempotencyKey(values.get(0).strip());
    }
}
