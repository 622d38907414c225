package nl.wegwijs.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Spoils good bodies by chance, the same way for the same seed. */
final class OddBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of("null", "true", "0", "-1", "1e308", "1E400", "2147483648",
            "99999999999999999999", "0.1", "\"\"", "\" \"", "[]", "{}", "[[[[]]]]", "[null]", "[\"\"]",
            "{\"a\":{\"b\":[1,2]}}", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u202e\\u200b\"",
            "\"2026-02-30\"", "\"0000-00-00\"", "\"2026-11-17\"", "\"YES_WRITTEN\"", "\"NO\"", "\"UNKNOWN\"",
            "\"9002\"", "\"9009\"", "\"0672000001\"", "\"+31672000001\"", "\"jo@example.org\"", "\"REF-12\"",
            "\"%s%n$1\"", "\"'; --\"", "[\"NUMERACY\",\"NUMERACY\"]", "[\"DIGITAL_BASIC\",\"LANGUAGE_READING\"]",
            "{\"reason\":\"OTHER\",\"priorLevels\":[{\"scale\":\"NT2_CEFR\",\"value\":\"A1\"}]}",
            "{\"instrument\":\"TAALVERKENNER\",\"result\":\"B1\",\"on\":\"2026-11-01\"}",
            "\"" + "a".repeat(301) + "\"", "\"" + "\\u0301".repeat(200) + "\"");
    private static final List<String> FIELDS = List.of("candidate", "consentAtSource", "consentOn", "personKnows",
            "contactLoop", "needDomains", "indicators", "screening", "urgency", "note", "partnerReference", "reverse",
            "warmContactOffered", "givenName", "familyName", "phone", "email", "preferredChannel", "contactTimes",
            "municipalityCode", "birthYear", "number", "\ud83d\ude42");

    private final Random chance;

    OddBodies(long seed) {
        this.chance = new Random(seed);
    }

    byte[] from(ObjectNode body) {
        int changes = 1 + chance.nextInt(3);
        for (int i = 0; i < changes; i++) {
            change(chance.nextBoolean() && body.get("candidate") instanceof ObjectNode person ? person : body);
        }
        byte[] text = body.toString().getBytes(StandardCharsets.UTF_8);
        if (chance.nextInt(8) == 0) {
            spoil(text);
        }
        return text;
    }

    private void change(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        String known = names.isEmpty() ? "note" : any(names);
        switch (chance.nextInt(5)) {
            case 0 -> node.remove(known);
            case 1 -> node.set(any(FIELDS), value());
            default -> node.set(known, value());
        }
    }

    private JsonNode value() {
        try {
            return JSON.readTree(any(VALUES));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void spoil(byte[] text) {
        for (int i = 0; i <= chance.nextInt(3); i++) {
            text[chance.nextInt(text.length)] = (byte) chance.nextInt(256);
        }
    }

    private <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
