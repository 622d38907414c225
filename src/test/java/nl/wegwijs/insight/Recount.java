package nl.wegwijs.insight;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import nl.wegwijs.insight.FigureBook.Answer;
import nl.wegwijs.insight.FigureBook.Point;
import nl.wegwijs.insight.FigureKind.Counted;
import nl.wegwijs.insight.FigureKind.Told;
import nl.wegwijs.insight.RecountSums.Sum;

/**
 * Counts every figure once more in plain SQL, straight from the tables of the rooms. Only how a set is rounded comes
 * from the rows that the page counts.
 */
final class Recount {

    private static final String TALES = """
            with tale as (
              select s.id, s.status, s.source, s.partner_id, s.case_id, day(s.received_at) as received, c.outcome, c.no_shows,
                     case when c.id is null then s.branch_id else c.branch_id end as branch,
                     case when s.status <> 'ACCEPTED' then null when c.id in (select case_id from wegwijs.case_milestone
                          where milestone = 'ACCEPTED') then moment(ACCEPTED) else day(s.status_since) end as accepted,
                     moment(FIRST_ATTEMPT) as attempt, moment(REACHED) as reached, moment(CONSENT) as consent,
                     moment(INTAKE) as intake, moment(ASSESSED) as assessed,
                     coalesce(moment(ADVISED), moment(ONWARD_STARTED)) as advised,
                     least(moment(STARTED), moment(ONWARD_STARTED)) as started,
                     moment(CLOSED) as closed,
                     (select result = 'PROCEED' from wegwijs.intake where intake.case_id = c.id) as proceeds,
                     (select min(started_on) from wegwijs.placement p where p.case_id = c.id) as placed,
                     least((select min(ended_on) from wegwijs.placement p where p.case_id = c.id
                               and (p.status = 'COMPLETED' or p.end_reason = 'GOAL_REACHED' or p.end_reason = 'COMPLETED')),
                           (select min(coalesce(ended_on, updated_at::date)) from wegwijs.onward_referral o
                             where o.case_id = c.id and o.status = 'COMPLETED')) as completed,
                     (select min(measured_on) from wegwijs.learning_goal g where g.case_id = c.id and g.result = 'REACHED') as goal
                from wegwijs.signal s
                left join wegwijs.referral_case c on c.id = s.case_id and s.status = 'ACCEPTED'
               where s.library_org_id = :library
                 and (c.id is null or c.outcome is null or c.outcome not in ('MERGED', 'ADMIN_ERROR', 'ERASED')))
            """;

    private final NamedParameterJdbcTemplate database;
    private final FigureBook book;
    private final Instant now;

    Recount(JdbcTemplate database, FigureBook book, Instant now) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.book = book;
        this.now = now;
    }

    static boolean knows(Figure figure) {
        return RecountSums.of(figure) != null;
    }

    /** What the page says otherwise than this counts; nothing when all is well. */
    List<String> differences(Answer answer, String library, FigureFilter filter, boolean withTrend) {
        List<String> wrong = new ArrayList<>();
        compare(wrong, answer.figure(), library, filter, answer.value());
        if (!withTrend) {
            return wrong;
        }
        for (Point point : answer.trend()) {
            FigurePeriod quarter = FigurePeriod.quarter(Integer.parseInt(point.label().substring(0, 4)),
                    Integer.parseInt(point.label().substring(6)));
            compare(wrong, answer.figure(), library, new FigureFilter(filter.branches(), null, filter.partner(), filter.source(), null,
                    null, null, quarter), point.value());
        }
        return wrong;
    }

    private void compare(List<String> wrong, Figure figure, String library, FigureFilter filter, Told shown) {
        if (shown.number().equals("loopt nog")) {
            return;
        }
        Told counted = figure.kind().told(counted(figure, library, filter), rounding(figure.population(), filter),
                figure.population().isExact());
        if (!counted.equals(shown)) {
            wrong.add("%s in %s: %s, recounted %s, with %s".formatted(figure.id() + " " + figure.title(), filter.period().label(), shown, counted, filter));
        }
    }

    Counted counted(Figure figure, String library, FigureFilter filter) {
        Sum sum = RecountSums.of(figure);
        boolean ofPartner = figure.population().isOfCases();
        String who = (ofPartner ? " and t.branch = any (:branches)" : " and x.branch_id = any (:branches)")
                + (filter.partner() == null ? "" : ofPartner ? " and t.partner_id = :partner"
                        : List.of("K42", "K48a", "K48b", "K49", "K49a", "K49b", "K49c").contains(figure.id()) ? " and x.partner_id = :partner" : "")
                + (filter.source() == null || !ofPartner ? "" : " and t.source = :source");
        String sql = TALES + "select %s as first, %s as second, %s as third from %s%s".formatted(sum.first(), sum.second(), sum.third(),
                sum.from(), who);
        Map<String, Object> values = values(filter, figure.population());
        values.put("library", library);
        return database.queryForObject(plain(sql), values, (row, n) -> new Counted(row.getDouble(1), row.getDouble(2), row.getDouble(3)));
    }

    private Rounding rounding(Population population, FigureFilter filter) {
        String when = population.isNow() ? "" : " and on_day >= :from and on_day < :until";
        return new Rounding(database.queryForObject("select coalesce(sum(grain) %% 10, 0) from (%s) one where %s%s".formatted(
                population.sql(), filter.condition(population), when), values(filter, population), Integer.class), filter.period().isHalf() && !population.isNow());
    }

    private Map<String, Object> values(FigureFilter filter, Population population) {
        Map<String, Object> values = filter.values();
        LocalDate last = book.until(population);
        values.put("from", Date.valueOf(filter.begin()));
        values.put("until", Date.valueOf(filter.end().isBefore(last) ? filter.end() : last));
        values.put("now", Timestamp.from(now));
        return values;
    }

    /** The few words above that are not SQL. */
    private static String plain(String sql) {
        return sql.replaceAll("moment\\((\\w+)\\)", "(select max(day(m.at)) from wegwijs.case_milestone m where m.case_id = c.id"
                        + " and m.milestone = '$1')")
                .replaceAll("day\\(([\\w.:]+)\\)", "(cast($1 as timestamptz) at time zone 'Europe/Amsterdam')::date")
                .replaceAll(":now\\b", "cast(:now as timestamptz)").replace("cast(cast(:now as timestamptz) as timestamptz)", "cast(:now as timestamptz)");
    }
}
