package nl.wegwijs.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** K44: what became of the signals, per group of people. */
@Component
@Transactional(readOnly = true)
class FigureGroups {

    private final NamedParameterJdbcTemplate database;
    private final FigureBook book;

    FigureGroups(JdbcTemplate database, FigureBook book) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.book = book;
    }

    record Group(String name, String signals, String intakes, String started, String share) {
    }

    record Breakdown(String title, List<Group> groups) {
    }

    List<Breakdown> of(FigureFilter filter, FigureChoices choices) {
        return List.of(breakdown("Taal", "language", choices.languages(), filter),
                breakdown("Leeftijd", "age_band", choices.ages(), filter),
                breakdown("Onderwerp", "domain", choices.domains(), filter),
                breakdown("Bron", "source", choices.sources(), filter));
    }

    private Breakdown breakdown(String title, String column, Map<String, String> names, FigureFilter filter) {
        Map<String, Object> values = filter.values();
        values.put("from", java.sql.Date.valueOf(filter.begin()));
        values.put("until", java.sql.Date.valueOf(filter.end().isBefore(book.until(Population.COHORT))
                ? filter.end() : book.until(Population.COHORT)));
        Map<String, Group> found = new java.util.HashMap<>();
        database.query("""
                select %s, sum(grain) %% %d, count(*), count(intake_on), count(started_on), count(accepted_on)
                  from (%s) one where %s and on_day >= :from and on_day < :until group by 1""".formatted(column,
                Rounding.HALF_STEP, Population.COHORT.sql(), filter.condition(Population.COHORT)), values, row -> {
                    Rounding rounding = new Rounding(row.getInt(2), filter.period().isHalf());
                    found.put(String.valueOf(row.getString(1)), new Group(names.get(row.getString(1)), rounding.written(row.getLong(3)),
                            rounding.written(row.getLong(4)), rounding.written(row.getLong(5)),
                            rounding.share(row.getLong(5), row.getLong(6))));
                });
        String few = new Rounding(0, filter.period().isHalf()).few();
        List<Group> groups = new ArrayList<>();
        names.forEach((code, name) -> groups.add(found.getOrDefault(code,
                new Group(name, few, few, few, Rounding.TOO_FEW))));
        return new Breakdown(title, groups);
    }
}
