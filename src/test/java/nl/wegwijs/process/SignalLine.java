package nl.wegwijs.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One line of {@code signals.ndjson}: what to send, and the answer to expect. */
record SignalLine(int n, String apiKey, String idempotencyKey, String body, String phone, int http, String status,
        String field, boolean duplicate) {

    /** The day on which the lines were written. */
    static final LocalDate WRITTEN = LocalDate.of(2026, 11, 20);

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<SignalLine> all() {
        return on(WRITTEN);
    }

    /** The lines as if they had been written on that day. */
    static List<SignalLine> on(LocalDate today) {
        try (InputStream lines = SignalLine.class.getResourceAsStream("/signals.ndjson")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> read(line, today)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SignalLine read(String line, LocalDate today) {
        try {
            JsonNode node = JSON.readTree(line);
            ObjectNode signal = (ObjectNode) node.get("signal");
            moveTo(today, signal);
            JsonNode expect = node.get("expect");
            return new SignalLine(node.get("n").intValue(), node.get("apiKey").textValue(),
                    node.get("idempotencyKey").textValue(), JSON.writeValueAsString(signal),
                    signal.at("/candidate/phone").textValue(), expect.get("http").intValue(),
                    expect.path("status").textValue(), expect.path("field").textValue(), expect.has("duplicateOf"));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static void moveTo(LocalDate today, ObjectNode signal) {
        if (today.equals(WRITTEN)) {
            return;
        }
        if (signal.hasNonNull("consentOn")) {
            LocalDate given = LocalDate.parse(signal.get("consentOn").textValue());
            signal.put("consentOn", given.plusDays(ChronoUnit.DAYS.between(WRITTEN, today)).toString());
        }
        if (signal.at("/screening/on").isTextual()) {
            LocalDate taken = LocalDate.parse(signal.at("/screening/on").textValue());
            ((ObjectNode) signal.get("screening"))
                    .put("on", taken.plusDays(ChronoUnit.DAYS.between(WRITTEN, today)).toString());
        }
        if (signal.at("/candidate/birthYear").isInt()) {
            ObjectNode candidate = (ObjectNode) signal.get("candidate");
            candidate.put("birthYear", candidate.get("birthYear").intValue() + today.getYear() - WRITTEN.getYear());
        }
    }
}
