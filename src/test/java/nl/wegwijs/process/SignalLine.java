package nl.wegwijs.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One line of {@code signals.ndjson}: what to send, and the answer to expect. */
record SignalLine(int n, String apiKey, String idempotencyKey, String body, String phone, int http, String status,
        String field, boolean sharesPhone) {

    /** The day on which the lines were written. */
    static final LocalDate WRITTEN = LocalDate.of(2026, 11, 20);

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<SignalLine> all() {
        return on(WRITTEN);
    }

    /** The lines as if they had been written on that day. */
    static List<SignalLine> on(LocalDate today) {
        try (InputStream lines = SignalLine.class.getResourceAsStream("/signals.ndjson")) {
            List<JsonNode> nodes = new ArrayList<>();
            for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                nodes.add(JSON.readTree(line));
            }
            Set<String> shared = nodes.stream().map(node -> node.at("/expect/duplicateOf").textValue())
                    .filter(phone -> phone != null).collect(Collectors.toSet());
            return nodes.stream().map(node -> read(node, today, shared)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The statuses that may be answered: of signals about one phone number the first is accepted. */
    Set<String> statuses() {
        return sharesPhone ? Set.of("ACCEPTED", "SUBMITTED") : Set.of(status);
    }

    private static SignalLine read(JsonNode node, LocalDate today, Set<String> shared) {
        ObjectNode signal = (ObjectNode) node.get("signal");
        moveTo(today, signal);
        String phone = signal.at("/candidate/phone").textValue();
        JsonNode expect = node.get("expect");
        return new SignalLine(node.get("n").intValue(), node.get("apiKey").textValue(),
                node.get("idempotencyKey").textValue(), signal.toString(), phone, expect.get("http").intValue(),
                expect.path("status").textValue(), expect.path("field").textValue(),
                expect.get("http").intValue() == 201 && phone != null && shared.contains(phone));
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
