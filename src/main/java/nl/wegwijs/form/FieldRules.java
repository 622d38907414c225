package nl.wegwijs.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.fasterxml.jackson.databind.JsonNode;
import nl.wegwijs.library.Refusal;

/** The rules of one field: its type, and what the form asks of the answer. */
final class FieldRules {

    private static final int LONGEST_TEXT = 4000;
    private static final Pattern EMAIL = Pattern.compile("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$");
    private static final Pattern PHONE = Pattern.compile("^\\+?[0-9][0-9 ()-]{6,18}$");
    private static final Pattern TIME = Pattern.compile("^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]\\d\\d:\\d\\d)?$");

    private final Feel feel;
    private final Clock clock;

    FieldRules(Feel feel, Clock clock) {
        this.feel = feel;
        this.clock = clock;
    }

    /** The value as the type of its field; an empty answer is null. */
    Object typed(FormField field, Object value) {
        Object typed = field.isList() ? list(field, value) : switch (field.type()) {
            case "textfield", "textarea" -> text(field, value);
            case "number" -> number(field, value);
            case "checkbox" -> value instanceof Boolean ? value : refuse(field, "TYPE", "is niet juist ingevuld");
            case "datetime" -> moment(field, value);
            case "select", "radio" -> choice(field, value);
            default -> refuse(field, "TYPE", "kan niet worden ingevuld");
        };
        return typed;
    }

    void check(FormField field, Object value, Map<String, Object> data) {
        if (value == null || Boolean.FALSE.equals(value)) {
            if (isRequired(field, data)) {
                throw refusal(field, "REQUIRED", "is nog niet ingevuld");
            }
            return;
        }
        if (field.isText()) {
            checkText(field, (String) value, data);
        } else if (value instanceof BigDecimal number) {
            checkNumber(field, number, data);
        } else if (field.isChoice()) {
            checkOptions(field, value, data);
        } else if ("datetime".equals(field.type())) {
            checkDay(field, (String) value);
        }
    }

    boolean isRequired(FormField field, Map<String, Object> data) {
        JsonNode required = field.rule("required");
        return required.asBoolean()
                || required.asText("").startsWith("=") && feel.isTrue(required.asText(), data);
    }

    private void checkText(FormField field, String text, Map<String, Object> data) {
        BigDecimal least = limit(field, "minLength", data);
        BigDecimal most = limit(field, "maxLength", data);
        if (least != null && text.length() < least.intValue()) {
            throw refusal(field, "MIN_LENGTH", "heeft minstens " + least.intValue() + " tekens nodig");
        }
        if (text.length() > (most == null ? LONGEST_TEXT : most.intValue())) {
            throw refusal(field, "MAX_LENGTH",
                    "mag hoogstens " + (most == null ? LONGEST_TEXT : most.intValue()) + " tekens hebben");
        }
        boolean fits = switch (field.rule("validationType").asText("")) {
            case "email" -> EMAIL.matcher(text).matches();
            case "phone" -> PHONE.matcher(text).matches();
            default -> fitsPattern(field.rule("pattern").asText(""), text);
        };
        if (!fits) {
            throw refusal(field, "PATTERN", "is niet juist geschreven");
        }
    }

    private static boolean fitsPattern(String pattern, String text) {
        try {
            return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException unreadable) {
            throw new IllegalStateException("The form holds an unreadable pattern: " + pattern, unreadable);
        }
    }

    private void checkNumber(FormField field, BigDecimal number, Map<String, Object> data) {
        BigDecimal least = limit(field, "min", data);
        BigDecimal most = limit(field, "max", data);
        if (least != null && number.compareTo(least) < 0) {
            throw refusal(field, "MIN", "moet " + least.toPlainString() + " of meer zijn");
        }
        if (most != null && number.compareTo(most) > 0) {
            throw refusal(field, "MAX", "mag hoogstens " + most.toPlainString() + " zijn");
        }
        int decimals = field.component().path("decimalDigits").asInt(0);
        if (number.stripTrailingZeros().scale() > decimals) {
            throw refusal(field, "DECIMALS",
                    decimals == 0 ? "moet een heel getal zijn" : "mag " + decimals + " cijfers achter de komma hebben");
        }
    }

    private BigDecimal limit(FormField field, String name, Map<String, Object> data) {
        JsonNode rule = field.rule(name);
        if (rule.asText("").startsWith("=")) {
            return feel.value(rule.asText(), data) instanceof Number number ? new BigDecimal(number.toString()) : null;
        }
        return rule.asText("").isBlank() ? null : new BigDecimal(rule.asText());
    }

    private void checkOptions(FormField field, Object value, Map<String, Object> data) {
        Set<String> options = options(field, data).keySet();
        Collection<?> chosen = value instanceof Collection<?> many ? many : List.of(value);
        if (!options.containsAll(chosen)) {
            throw refusal(field, "OPTION", "heeft een antwoord dat niet op de lijst staat");
        }
    }

    /** The labels by value, in order. */
    Map<String, String> options(FormField field, Map<String, Object> data) {
        JsonNode component = field.component();
        Map<String, String> options = new LinkedHashMap<>();
        for (JsonNode option : component.path("values")) {
            options.put(option.path("value").asText(), option.path("label").asText());
        }
        Object listed = component.hasNonNull("valuesKey") ? data.get(component.path("valuesKey").asText())
                : component.hasNonNull("valuesExpression")
                        ? feel.value(component.path("valuesExpression").asText(), data) : null;
        if (listed instanceof Iterable<?> many) {
            for (Object option : many) {
                Object value = option instanceof Map<?, ?> pair ? pair.get("value") : option;
                Object label = option instanceof Map<?, ?> pair ? pair.get("label") : option;
                options.put(String.valueOf(value), String.valueOf(label));
            }
        }
        return options;
    }

    private void checkDay(FormField field, String value) {
        if (field.component().path("disallowPassedDates").asBoolean() && value.length() >= 10
                && LocalDate.parse(value.substring(0, 10)).isBefore(LocalDate.now(clock))) {
            throw refusal(field, "PASSED", "mag niet in het verleden liggen");
        }
    }

    private static Object text(FormField field, Object value) {
        if (!(value instanceof String text)) {
            return refuse(field, "TYPE", "moet tekst zijn");
        }
        if (text.indexOf('\0') >= 0) {
            return refuse(field, "TYPE", "bevat een teken dat niet mag");
        }
        return text.isBlank() ? null : text.strip();
    }

    private static Object number(FormField field, Object value) {
        try {
            String digits = String.valueOf(value).strip();
            boolean fits = value instanceof Number
                    || value instanceof String && field.component().path("serializeToString").asBoolean();
            if (digits.isEmpty()) {
                return null;
            }
            return fits && digits.length() <= 20 ? new BigDecimal(digits)
                    : refuse(field, "TYPE", "moet een getal zijn");
        } catch (NumberFormatException notANumber) {
            return refuse(field, "TYPE", "moet een getal zijn");
        }
    }

    private static Object choice(FormField field, Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? emptyAsNull(String.valueOf(value)) : refuse(field, "TYPE", "is niet juist ingevuld");
    }

    private static Object list(FormField field, Object value) {
        if (!(value instanceof Collection<?> many)) {
            return refuse(field, "TYPE", "is niet juist ingevuld");
        }
        List<String> codes = new ArrayList<>();
        for (Object item : many) {
            String code = (String) choice(field, item);
            if (code != null && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes.isEmpty() ? null : List.copyOf(codes);
    }

    private static Object moment(FormField field, Object value) {
        if (!(value instanceof String text)) {
            return refuse(field, "TYPE", "moet een datum zijn");
        }
        if (text.isBlank()) {
            return null;
        }
        try {
            switch (field.component().path("subtype").asText("date")) {
                case "time" -> {
                    if (!TIME.matcher(text).matches()) {
                        return refuse(field, "TYPE", "moet een tijd zijn");
                    }
                }
                case "datetime" -> FormValues.moment(text);
                default -> LocalDate.parse(text);
            }
            return text;
        } catch (DateTimeException unreadable) {
            return refuse(field, "TYPE", "is geen geldige datum");
        }
    }

    private static String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Object refuse(FormField field, String reason, String why) {
        throw refusal(field, reason, why);
    }

    private static Refusal refusal(FormField field, String reason, String why) {
        return Refusal.invalid(field.key(), reason, "‘" + field.label() + "’ " + why + ".");
    }
}
