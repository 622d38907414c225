package nl.wegwijs.referral;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import jakarta.servlet.http.HttpServletRequest;

import nl.wegwijs.library.FieldProblem;
import nl.wegwijs.partner.ApiCaller;

/** Signals in and their status out, for partners. */
@RestController
class SignalsApi {

    private static final String PATH = "/api/v1/signals";

    private final ReferralDesk desk;
    private final SignalRules rules;
    private final SignalReports reports;
    private final FirstAnswers firstAnswers;
    private final ObjectMapper json;
    private final ObjectReader strict;

    SignalsApi(ReferralDesk desk, SignalRules rules, SignalReports reports, FirstAnswers firstAnswers,
            ObjectMapper json) {
        this.desk = desk;
        this.rules = rules;
        this.reports = reports;
        this.firstAnswers = firstAnswers;
        this.json = json;
        this.strict = json.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    // The media types are checked here, because the body is taken as it is: its bytes tell a repeat.
    @PostMapping(PATH)
    ResponseEntity<byte[]> receive(@AuthenticationPrincipal ApiCaller caller, HttpServletRequest request)
            throws IOException {
        requireJson(request);
        IdempotencyKey key = IdempotencyKey.of(request);
        byte[] body = request.getInputStream().readAllBytes();
        Answer answer = firstAnswers.once(caller.clientId().toString(), key, body, () -> receive(caller, body));
        return ResponseEntity.created(URI.create(answer.location())).contentType(MediaType.APPLICATION_JSON)
                .body(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private Answer receive(ApiCaller caller, byte[] body) {
        SignalBody told = new SignalBody(parsed(body));
        NewSignal signal = told.read(caller.partnerId());
        List<FieldProblem> problems = new ArrayList<>(told.problems());
        rules.problems(signal).stream()
                .filter(found -> problems.stream().noneMatch(known -> known.field().equals(found.field())))
                .toList().forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new ApiRefusal(problems);
        }
        SignalReceipt receipt = desk.receive(signal);
        return new Answer(PATH + "/" + receipt.number(), written(receipt));
    }

    private String written(SignalReceipt receipt) {
        try {
            return json.writeValueAsString(Map.of("number", receipt.number(), "status", receipt.status().name()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @GetMapping(PATH + "/{number}")
    ResponseEntity<byte[]> report(@AuthenticationPrincipal ApiCaller caller, @PathVariable String number,
            HttpServletRequest request) throws JsonProcessingException {
        requireAccept(request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(reports.of(number, caller.partnerId())));
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
        throw new ApiRefusal(HttpStatus.BAD_REQUEST, "Dit bericht is geen geldige JSON.");
    }

    private static void requireJson(HttpServletRequest request) {
        requireAccept(request);
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

    private static void requireAccept(HttpServletRequest request) {
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
