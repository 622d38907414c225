package nl.wegwijs.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.insight.FigureKind.Columns;
import nl.wegwijs.insight.FigureKind.Counted;
import nl.wegwijs.insight.FigureKind.Told;

/** Answers figures from the rows, one question per population. Nothing newer than the last whole month is counted. */
@Component
@Transactional(readOnly = true)
class FigureBook {

    static final int OLD_ENOUGH = 90;
    private static final int QUARTERS = 8;
    private static final String LABEL = "extract(year from on_day) || coalesce(' K' || extract(quarter from on_day), '')";
    private static final String YEARS_AND_QUARTERS =
            " group by grouping sets ((extract(year from on_day)), (extract(year from on_day), extract(quarter from on_day)))";
    private static final String HALVES = "ceil(extract(month from on_day) / 6)";
    private static final String HALF = " || coalesce(' H' || " + HALVES + ", '')";
    private static final String HALVES_TOO = YEARS_AND_QUARTERS.replaceFirst("\\)$",
            ", (extract(year from on_day), " + HALVES + "))");

    private final NamedParameterJdbcTemplate database;
    private final Clock clock;

    FigureBook(JdbcTemplate database, Clock clock) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.clock = clock;
    }

    /** A figure with its value over the period, and per quarter before. */
    record Answer(Figure figure, Told value, List<Point> trend) {
    }

    record Point(String label, Told value) {
    }

    /** What the database said of one period: how to round, and the three numbers of each figure. */
    private record Line(Rounding rounding, List<Counted> numbers) {
    }

    List<Answer> answers(List<Figure> figures, FigureFilter filter) {
        Map<Figure, Answer> found = new HashMap<>();
        figures.stream().collect(Collectors.groupingBy(Figure::population))
                .forEach((population, some) -> found.putAll(answers(population, some, filter)));
        return figures.stream().map(found::get).toList();
    }

    /** The first day that is not counted. */
    LocalDate until(Population population) {
        LocalDate today = LocalDate.now(clock);
        return (population.mustBeOld() ? today.minusDays(OLD_ENOUGH) : today).withDayOfMonth(1);
    }

    private Map<Figure, Answer> answers(Population population, List<Figure> figures, FigureFilter filter) {
        Map<String, Line> lines = lines(population, figures, filter);
        Map<Figure, Answer> answers = new HashMap<>();
        for (Figure figure : figures) {
            int at = figures.indexOf(figure);
            List<Point> trend = new ArrayList<>();
            if (!population.isNow()) {
                for (LocalDate quarter : quarters(filter)) {
                    String label = FigurePeriod.quarterFrom(quarter).label();
                    trend.add(new Point(label, isRunning(population, quarter.plusMonths(3))
                            ? new Told("loopt nog", "", 0) : told(figure, lines, label, at)));
                }
            }
            String asked = population.isNow() ? "" : filter.period().label();
            boolean runs = !population.isNow() && (filter.period().isYear()
                    ? !filter.begin().isBefore(until(population)) : isRunning(population, filter.end()));
            answers.put(figure, new Answer(figure, runs ? new Told("loopt nog", "", 0)
                    : told(figure, lines, asked, at), trend));
        }
        return answers;
    }

    private boolean isRunning(Population population, LocalDate end) {
        return end.isAfter(until(population));
    }

    private static Told told(Figure figure, Map<String, Line> lines, String label, int at) {
        Line line = lines.get(label);
        return figure.kind().told(line == null ? new Counted(0, 0, 0) : line.numbers().get(at),
                line == null ? rounding(0, label) : line.rounding(), figure.population().isExact());
    }

    // A half year is as coarse without a row as with some.
    private static Rounding rounding(int up, String label) {
        return new Rounding(up, label.contains("H"));
    }

    private static List<LocalDate> quarters(FigureFilter filter) {
        LocalDate last = filter.end().minusMonths(3);
        return IntStream.range(0, QUARTERS).mapToObj(n -> last.minusMonths(3L * (QUARTERS - 1 - n))).toList();
    }

    private Map<String, Line> lines(Population population, List<Figure> figures, FigureFilter filter) {
        Map<String, Object> values = filter.values();
        values.put("now", Timestamp.from(clock.instant()));
        values.put("from", java.sql.Date.valueOf(quarters(filter).get(0).withDayOfYear(1)));
        values.put("until", java.sql.Date.valueOf(min(filter.end(), until(population))));
        String when = population.isNow() ? "" : " and on_day >= :from and on_day < :until";
        String groups = population.isNow() ? "" : filter.period().isHalf() ? HALVES_TOO : YEARS_AND_QUARTERS;
        String label = population.isNow() ? "''" : filter.period().isHalf() ? LABEL + HALF : LABEL;
        String rows = "(%s) one where %s%s".formatted(population.sql(), filter.condition(population), when);
        boolean adds = !population.isNow() && figures.stream().allMatch(figure -> figure.kind().adds());
        String asked = adds ? sums(figures.size()) : asked(figures);
        Map<String, Line> lines = new LinkedHashMap<>();
        database.query("select %s as label, coalesce(sum(grain) %% %d, 0) as up, %s from %s%s".formatted(
                label, Rounding.HALF_STEP, asked, adds ? perDay(figures, rows) : rows, groups), values,
                row -> {
                    String period = row.getString("label");
                    lines.put(period, new Line(rounding(row.getInt("up"), period), numbers(row, figures.size())));
                });
        return lines;
    }

    private static List<Counted> numbers(ResultSet row, int figures) throws SQLException {
        List<Counted> numbers = new ArrayList<>();
        for (int n = 0; n < figures; n++) {
            numbers.add(new Counted(row.getDouble(3 + 3 * n), row.getDouble(4 + 3 * n), row.getDouble(5 + 3 * n)));
        }
        return numbers;
    }

    private static String asked(List<Figure> figures) {
        return figures.stream().map(Figure::columns).flatMap(Columns::all).collect(Collectors.joining(", "));
    }

    // The database shares the work of days among its processors, not that of periods that lie within each other.
    private static String perDay(List<Figure> figures, String rows) {
        List<String> columns = figures.stream().map(Figure::columns).flatMap(Columns::all).toList();
        return "(select on_day, sum(grain) as grain, %s from %s group by on_day) day".formatted(IntStream.range(0, columns.size())
                .mapToObj(n -> "(%s)::numeric as c%d".formatted(columns.get(n), n)).collect(Collectors.joining(", ")), rows);
    }

    private static String sums(int figures) {
        return IntStream.range(0, 3 * figures).mapToObj("sum(c%d)"::formatted).collect(Collectors.joining(", "));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
