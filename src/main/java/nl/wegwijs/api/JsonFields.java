package nl.wegwijs.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import nl.wegwijs.library.FieldProblem;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/**
 * Reads the fields of one JSON object and notes every wrong one by its path, instead of stopping
 * at the first. What is wrong or absent reads as null, false or empty.
 */
public class JsonFields {

    private static final int NAME_LENGTH = 60;

    private final JsonNode node;
    private final String path;
    private final List<FieldProblem> problems;

    public JsonFields(JsonNode node, String path, List<FieldProblem> problems, String... known) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        Set<String> names = Set.of(known);
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                problem(name.substring(0, Math.min(name.length(), NAME_LENGTH)), "UNKNOWN_FIELD",
                        "Dit veld kennen we niet.");
            }
        });
    }

    /** Without what no database can keep: that is noted as wrong, whatever the field is for. */
    public String text(String name) {
        return value(name).filter(value -> isKind(name, value.isTextual())).map(JsonNode::textValue)
                .filter(text -> isReadable(name, text))
                .map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    public boolean truth(String name) {
        return value(name).filter(value -> isKind(name, value.isBoolean())).map(JsonNode::booleanValue).orElse(false);
    }

    public Integer wholeNumber(String name) {
        return value(name).filter(value -> isKind(name, value.isIntegralNumber() && value.canConvertToInt()))
                .map(JsonNode::intValue).orElse(null);
    }

    public LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            problem(name, "DATE", "Schrijf de dag als 2026-11-17.");
            return null;
        }
    }

    public UUID uuid(String name) {
        String text = text(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            problem(name, "UUID", "Dit is geen geldig kenmerk.");
            return null;
        }
    }

    public Set<UUID> uuids(String name) {
        Set<UUID> found = new LinkedHashSet<>();
        for (JsonNode item : items(name)) {
            if (isKind(name, item.isTextual())) {
                add(found, name, item.textValue());
            }
        }
        return found;
    }

    private void add(Set<UUID> found, String name, String text) {
        try {
            found.add(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            problem(name, "UUID", "Dit is geen geldig kenmerk.");
        }
    }

    public <E extends Enum<E>> E code(String name, Class<E> codes) {
        String text = text(name);
        return text == null ? null : codeOf(name, text, codes);
    }

    public <E extends Enum<E>> Set<E> codes(String name, Class<E> codes) {
        Set<E> found = EnumSet.noneOf(codes);
        for (JsonNode item : items(name)) {
            E code = isKind(name, item.isTextual()) ? codeOf(name, item.textValue(), codes) : null;
            if (code != null) {
                found.add(code);
            }
        }
        return found;
    }

    private <E extends Enum<E>> E codeOf(String name, String text, Class<E> codes) {
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        problem(name, "UNKNOWN_VALUE", "Deze waarde kennen we niet.");
        return null;
    }

    /** The nested object; null when absent or of another kind. */
    public JsonFields object(String name, String... known) {
        return value(name).filter(value -> isKind(name, value.isObject()))
                .map(value -> new JsonFields(value, path + name + ".", problems, known)).orElse(null);
    }

    public List<JsonFields> objects(String name, String... known) {
        List<JsonFields> found = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (isKind(name, item.isObject())) {
                found.add(new JsonFields(item, path + name + "[" + found.size() + "].", problems, known));
            }
        }
        return found;
    }

    private Iterable<JsonNode> items(String name) {
        return value(name).filter(value -> isKind(name, value.isArray())).<Iterable<JsonNode>>map(value -> value)
                .orElse(List.of());
    }

    /** Notes the field as wrong when it is absent. A wrong value is noted already. */
    public void require(String name, String sentence) {
        if (value(name).filter(value -> !value.isTextual() || !value.textValue().isBlank()).isEmpty()) {
            problem(name, "REQUIRED", sentence);
        }
    }

    public void problem(String name, String reason, String sentence) {
        problems.add(new FieldProblem(path + name, reason, sentence));
    }

    private boolean isKind(String name, boolean right) {
        if (!right) {
            problem(name, "WRONG_TYPE", "Deze waarde heeft de verkeerde vorm.");
        }
        return right;
    }

    private boolean isReadable(String name, String text) {
        try {
            TextFilter.checkReadable(name, text);
            return true;
        } catch (Refusal strange) {
            problem(name, strange.reason(), strange.getMessage());
            return false;
        }
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }
}
