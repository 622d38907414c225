package nl.wegwijs.api;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import jakarta.servlet.http.HttpServletRequest;

import nl.wegwijs.partner.ApiCaller;

/** Reads what partners' systems send, does it once, and writes what they get back. */
@Component
public class ApiMessages {

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final FirstAnswers firstAnswers;
    private final ObjectMapper json;
    private final ObjectReader strict;

    ApiMessages(FirstAnswers firstAnswers, ObjectMapper json) {
        this.firstAnswers = firstAnswers;
        this.json = json;
        this.strict = json.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Does what this message asks, or gives the first answer again to its Idempotency-Key. A key counts
     * for one caller and one operation. The work gets the body; no body reads as an empty object.
     */
    // The media types are checked here, because the body is taken as it is: its bytes tell a repeat.
    public ResponseEntity<byte[]> once(ApiCaller caller, String operation, HttpServletRequest request,
            Function<JsonNode, Answer> work) {
        byte[] body = body(request);
        IdempotencyKey key = IdempotencyKey.of(request);
        Answer answer = firstAnswers.once(caller.clientId() + operation, key, body, () -> work.apply(parsed(body)));
        return (answer.location() == null ? ResponseEntity.ok() : ResponseEntity.created(URI.create(answer.location())))
                .contentType(MediaType.APPLICATION_JSON).body(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** The body of a message that may be sent twice without harm. */
    public JsonNode read(HttpServletRequest request) {
        return parsed(body(request));
    }

    /** 200 with this, for who takes JSON. */
    public ResponseEntity<byte[]> answer(HttpServletRequest request, Object what) {
        requireAccept(request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(written(what));
    }

    public Answer made(String location, Object what) {
        return new Answer(location, new String(written(what), StandardCharsets.UTF_8));
    }

    public Answer done(Object what) {
        return made(null, what);
    }

    public byte[] written(Object what) {
        try {
            return json.writeValueAsBytes(what);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] body(HttpServletRequest request) {
        requireAccept(request);
        try {
            byte[] body = request.getInputStream().readAllBytes();
            if (body.length == 0 && request.getContentType() == null) {
                return NOTHING;
            }
            requireJson(request);
            return body;
        } catch (IOException gone) {
            throw notJson();
        }
    }

    private JsonNode parsed(byte[] body) {
        try {
            JsonNode node = strict.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException broken) {
            // Answered below: why it is broken could quote what it says.
        }
        throw notJson();
    }

    private static ApiRefusal notJson() {
        return new ApiRefusal(HttpStatus.BAD_REQUEST, "Dit bericht is geen geldige JSON.");
    }

    private static void requireJson(HttpServletRequest request) {
        try {
            MediaType sent = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            boolean utf8 = sent.getCharset() == null || sent.getCharset().equals(StandardCharsets.UTF_8);
            if (MediaType.APPLICATION_JSON.equalsTypeAndSubtype(sent) && utf8) {
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            // Answered below, like any other type.
        }
        throw new ApiRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Stuur uw bericht als application/json.");
    }

    /** Refuses who does not take JSON. */
    public static void requireAccept(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        try {
            if (accepted == null || MediaType.parseMediaTypes(accepted).stream()
                    .anyMatch(type -> type.includes(MediaType.APPLICATION_JSON))) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // Answered below, like any other type.
        }
        throw new ApiRefusal(HttpStatus.NOT_ACCEPTABLE, "Wij antwoorden met application/json.");
    }
}
