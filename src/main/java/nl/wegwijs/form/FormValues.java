package nl.wegwijs.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.ShiftableClock;

/**
 * Answers that passed the rules of their form. An unanswered field is null, an empty list or false.
 * {@code extra} holds the fields that a process owner added to the form; what a binding never asks
 * for is {@code unread}.
 */
public final class FormValues {

    private final Map<String, Object> values;
    private final Map<String, Object> extra;
    private final Set<String> read = new HashSet<>();

    /** Splits answers into those of the form as we released it and those of fields that an owner added. */
    public static FormValues of(DeployedForm form, Map<String, Object> answers) {
        Map<String, Object> known = new HashMap<>(answers);
        Map<String, Object> extra = new HashMap<>(answers);
        extra.keySet().removeAll(ownFields(form.id()));
        known.keySet().removeAll(extra.keySet());
        return new FormValues(known, extra);
    }

    /** The fields that a process owner added to the form as we released it, in order. */
    public static Map<String, FormField> added(DeployedForm form) {
        Map<String, FormField> added = new LinkedHashMap<>(form.fields());
        added.keySet().removeAll(ownFields(form.id()));
        return added;
    }

    // What only cases of an earlier release still have is kept below forms/earlier and not deployed again.
    private static Set<String> ownFields(String formId) {
        return Stream.of("/forms/", "/forms/earlier/").filter(folder -> formId.matches("[a-z0-9-]+"))
                .map(folder -> FormValues.class.getResourceAsStream(folder + formId + ".form"))
                .filter(Objects::nonNull).findFirst()
                .map(file -> DeployedForm.read(file).fields().keySet()).orElse(Set.of());
    }

    private FormValues(Map<String, Object> values, Map<String, Object> extra) {
        this.values = new HashMap<>(values);
        this.extra = new HashMap<>(extra);
    }

    public Map<String, Object> extra() {
        return extra;
    }

    public Map<String, Object> unread() {
        Map<String, Object> unread = new HashMap<>(values);
        unread.keySet().removeAll(read);
        unread.values().removeIf(Objects::isNull);
        return unread;
    }

    private Object answer(String key) {
        read.add(key);
        return values.get(key);
    }

    public boolean has(String key) {
        return values.get(key) != null;
    }

    public String text(String key) {
        return (String) answer(key);
    }

    public String code(String key) {
        Object value = answer(key);
        return value == null ? null : String.valueOf(value);
    }

    @SuppressWarnings("unchecked")
    public List<String> codes(String key) {
        return (List<String>) Objects.requireNonNullElse(answer(key), List.of());
    }

    /** Refuses what is no phone number, and no answer too. */
    public PhoneNumber phone(String key) {
        return PhoneNumber.parse(text(key)).orElseThrow(() -> Refusal.invalid(key, "PHONE_NUMBER",
                "Dit is geen goed telefoonnummer. Vul tien cijfers in."));
    }

    /** The chosen code as a constant, or null. */
    public <E extends Enum<E>> E one(String key, Class<E> type) {
        return has(key) ? Enum.valueOf(type, code(key)) : null;
    }

    public <E extends Enum<E>> Set<E> all(String key, Class<E> type) {
        return codes(key).stream().map(code -> Enum.valueOf(type, code)).collect(Collectors.toSet());
    }

    public LocalDate date(String key) {
        return has(key) ? LocalDate.parse(text(key)) : null;
    }

    public LocalTime time(String key) {
        return has(key) ? LocalTime.parse(text(key).substring(0, 5)) : null;
    }

    /** A moment in Dutch time, whatever offset the browser sent. */
    public ZonedDateTime dateTime(String key) {
        return has(key) ? moment(text(key)) : null;
    }

    public Integer number(String key) {
        return has(key) ? decimal(key).intValueExact() : null;
    }

    public BigDecimal decimal(String key) {
        return (BigDecimal) answer(key);
    }

    /** A ticked box, or the answer {@code YES}. */
    public boolean yes(String key) {
        Object value = answer(key);
        return Boolean.TRUE.equals(value) || "YES".equals(value);
    }

    public static ZonedDateTime moment(String text) {
        return text.length() > 19 || text.endsWith("Z") || text.lastIndexOf('+') > 0
                ? OffsetDateTime.parse(text).atZoneSameInstant(ShiftableClock.ZONE)
                : LocalDateTime.parse(text).atZone(ShiftableClock.ZONE);
    }
}
