package nl.wegwijs.insight;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Colleague;

/**
 * The cases behind a figure. Who works on cases sees all of them, in the own branches. Who does not would undo the
 * rounding by counting a list: they see ten examples, from fifty cases upwards, and never by what people are like.
 */
@Component
@Transactional(readOnly = true)
class FigureCases {

    static final int AT_MOST = 500;
    /** With fewer, the examples would tell how large a small group in it is (tried with differencing). */
    static final int FROM = 50;
    private static final Set<String> WORK_ON_CASES =
            Set.of("front-desk", "intake", "assessment", "placement", "follow-up", "privacy");

    /** Numbers of cases; whole when nothing was left out. */
    record Behind(List<String> numbers, boolean whole, boolean links, String why) {
    }

    private final NamedParameterJdbcTemplate database;
    private final FigureBook book;
    private final Clock clock;

    FigureCases(JdbcTemplate database, FigureBook book, Clock clock) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.book = book;
        this.clock = clock;
    }

    static boolean has(Figure figure) {
        return figure.population().isOfCases() && figure.kind().isOfSingleCases() && figure.population() != Population.LEFT_OUT;
    }

    Behind behind(Figure figure, FigureFilter filter, Colleague reader) {
        if (reader.groups().stream().anyMatch(WORK_ON_CASES::contains)) {
            List<String> numbers = numbers(figure, filter, "number", AT_MOST + 1);
            boolean whole = numbers.size() <= AT_MOST;
            return new Behind(whole ? numbers : numbers.subList(0, AT_MOST), whole, true, null);
        }
        if (filter.isNarrow()) {
            return new Behind(List.of(), false, false, "Kies alleen een periode en een vestiging. Anders vertelt een nummer iets over een persoon.");
        }
        // Always the ones with the lowest hidden number, so that another question brings no others.
        List<String> examples = numbers(figure, filter, "min(grain), number", FROM);
        return examples.size() < FROM
                ? new Behind(List.of(), false, false, "Onder de vijftig tonen wij geen trajecten. Zo herkent niemand een persoon.")
                : new Behind(examples.stream().limit(Rounding.LEAST).sorted().toList(), false, false, null);
    }

    private List<String> numbers(Figure figure, FigureFilter filter, String order, int limit) {
        Population population = figure.population();
        LocalDate last = book.until(population);
        Map<String, Object> values = filter.values();
        values.put("now", Timestamp.from(clock.instant()));
        values.put("from", Date.valueOf(filter.begin()));
        values.put("until", Date.valueOf(filter.end().isBefore(last) ? filter.end() : last));
        values.put("limit", limit);
        String when = population.isNow() ? "" : " and on_day >= :from and on_day < :until";
        return database.queryForList("""
                select number from (select * from (%s) one where %s%s and %s) one
                  join (select id, number from wegwijs.referral_case) file on file.id = one.case_id
                 group by number order by %s limit :limit""".formatted(population.sql(), filter.condition(population), when,
                figure.kind().singleCases(figure.what(), figure.of()), order), values, String.class);
    }
}
