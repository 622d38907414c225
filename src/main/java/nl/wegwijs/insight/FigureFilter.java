package nl.wegwijs.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Of which rows figures are made. Branches are those that the reader may see; what is null is no limit.
 * A period is a year or a quarter of it and nothing else: free days would tell whole groups apart.
 */
record FigureFilter(Collection<String> branches, String municipality, UUID partner, String source, String language,
                    String age, String domain, int year, Integer quarter) {

    private static final Map<String, String> CONDITIONS = new LinkedHashMap<>();

    static {
        CONDITIONS.put("municipality", "municipality_code = :municipality");
        CONDITIONS.put("partner", "partner_id = :partner");
        CONDITIONS.put("source", "source = :source");
        CONDITIONS.put("language", "language = :language");
        CONDITIONS.put("age", "age_band = :age");
        CONDITIONS.put("domain", "domain = :domain");
    }

    /** What cannot be told from a population is no limit to it. */
    String condition(Population population) {
        StringBuilder condition = new StringBuilder("branch_id = any (:branches)");
        if (population.isOfCases()) {
            Map<String, Object> values = values();
            CONDITIONS.forEach((name, sql) -> condition.append(values.get(name) == null ? "" : " and " + sql));
        }
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

    LocalDate begin() {
        return quarter == null ? LocalDate.of(year, 1, 1) : LocalDate.of(year, quarter * 3 - 2, 1);
    }

    LocalDate end() {
        return quarter == null ? LocalDate.of(year + 1, 1, 1) : begin().plusMonths(3);
    }

    String period() {
        return quarter == null ? String.valueOf(year) : year + ", kwartaal " + quarter;
    }
}
