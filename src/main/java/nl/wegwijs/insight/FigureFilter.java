package nl.wegwijs.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Of which rows figures are made. Branches are those that the reader may see; what is null is no limit.
 */
record FigureFilter(Collection<String> branches, String municipality, UUID partner, String source, String language,
                    String age, String domain, FigurePeriod period) {

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("municipality", "municipality_code");
        COLUMNS.put("partner", "partner_id");
        COLUMNS.put("source", "source");
        COLUMNS.put("language", "language");
        COLUMNS.put("age", "age_band");
        COLUMNS.put("domain", "domain");
    }

    static FigureFilter of(Collection<String> branches, FigurePeriod period) {
        return new FigureFilter(branches, null, null, null, null, null, null, period);
    }

    /** What cannot be told from a population is no limit to it. */
    String condition(Population population) {
        StringBuilder condition = new StringBuilder("branch_id = any (:branches)");
        Map<String, Object> values = values();
        COLUMNS.forEach((name, column) -> condition.append(values.get(name) == null || !population.knows(column) ? ""
                : " and %s = :%s".formatted(column, name)));
        return condition.toString();
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("branches", branches.toArray(String[]::new));
        values.put("municipality", municipality);
        values.put("partner", partner);
        values.put("source", source);
        values.put("language", language);
        values.put("age", age);
        values.put("domain", domain);
        return values;
    }

    boolean isNarrow() {
        return values().entrySet().stream().anyMatch(one -> !one.getKey().equals("branches") && one.getValue() != null);
    }

    FigureFilter ofPartner(UUID one) {
        return new FigureFilter(branches, municipality, one, source, language, age, domain, period);
    }

    FigureFilter ofMunicipality(String code) {
        return new FigureFilter(branches, code, partner, source, language, age, domain, period);
    }

    LocalDate begin() {
        return period.begin();
    }

    LocalDate end() {
        return period.end();
    }
}
