package nl.wegwijs.insight;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import nl.wegwijs.insight.FigureBook.Answer;
import nl.wegwijs.insight.FigureBook.Point;
import nl.wegwijs.insight.FigureKind.Counted;
import nl.wegwijs.insight.FigureKind.Told;
import nl.wegwijs.library.WallCalendar;

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
    private static final String FREE = WallCalendar.holidays().stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    private static final String SIGNALS = "tale t where received >= :from and received < :until";
    private static final String COHORT = SIGNALS;
    private static final String OF_CASE = " x join tale t on t.case_id = x.case_id and t.status = 'ACCEPTED' where ";
    private static final String STARTED = during("wegwijs.placement" + OF_CASE, "x.started_on");
    private static final String SAID_YES = during("wegwijs.placement" + OF_CASE, "x.accepted_on");
    private static final String STOPPED = during("wegwijs.placement" + OF_CASE
            + "(x.status = 'COMPLETED' or x.status = 'ENDED_EARLY') and ", "x.ended_on");
    private static final String GOALS = during("wegwijs.learning_goal" + OF_CASE + "x.result <> 'DROPPED' and ", "t.closed");
    private static final String TALKS = during("wegwijs.follow_up f join wegwijs.placement" + " x on x.id = f.placement_id"
            + " join tale t on t.case_id = x.case_id and t.status = 'ACCEPTED' where f.end_talk is not null and ", "f.held_on");
    private static final String CALLS = during("wegwijs.follow_up f left join wegwijs.placement x on x.id = f.placement_id"
            + " join tale t on t.case_id = coalesce(f.case_id, x.case_id) and t.status = 'ACCEPTED'"
            + " where f.aftercare_call ->> 'reached' = 'true' and ", "f.held_on");
    private static final String ONWARD = during("wegwijs.onward_referral" + OF_CASE, "day(x.sent_at)");
    private static final String WAITS = "wegwijs.waitlist_entry" + OF_CASE + "x.state not in ('PLACED', 'LEFT')";
    private static final String OFF_LIST = during("wegwijs.waitlist_entry" + OF_CASE + "x.state in ('PLACED', 'LEFT') and ",
            "day(x.updated_at)");
    private static final String MAILS = during("wegwijs.outgoing_message x join tale t on t.id = x.signal_id where x.line = 'MAIL'"
            + " and x.topic = 'SIGNAL_NEWS' and x.state not in ('SHOWN', 'STOPPED') and ", "day(x.posted_at)");
    private static final String PAIRS = during("wegwijs.volunteer_match" + OF_CASE, "x.ended_on");
    private static final String RUNS = during("wegwijs.course_run x where ", "x.starts_on");
    private static final String LEVELS = during("wegwijs.placement" + OF_CASE
            + "(x.status = 'COMPLETED' or x.status = 'ENDED_EARLY') and exists (" + pairs("") + ") and ", "x.ended_on");

    private static final String LEFT_OUT = during("""
            (select s.*, c.branch_id as branch, day(s.received_at) as received
               from wegwijs.signal s join wegwijs.referral_case c on c.id = s.case_id
              where s.status = 'ACCEPTED' and c.outcome = any (array['MERGED', 'ADMIN_ERROR', 'ERASED'])) t where\s""", "received");
    private static final String NEEDS = during("wegwijs.training_need x where ", "x.asked_on");
    // Of everybody and everything learned the one that holds longest.
    private static final String LEARNED = """
            (select distinct on (c.staff_id, c.volunteer_id, c.expertise) c.*, v.state
               from wegwijs.gained_competence c left join wegwijs.volunteer v on v.id = c.volunteer_id
              order by c.staff_id, c.volunteer_id, c.expertise, c.valid_until desc nulls first, c.id desc) x where x.state is distinct from 'LEFT'""";

    private static final Map<String, Sum> SUMS = new LinkedHashMap<>();

    static {
        List<String> steps = List.of("true", "accepted is not null", "coalesce(reached, intake) is not null", "intake is not null",
                "advised is not null", "started is not null", "completed is not null", "goal is not null");
        for (Figure step : FunnelStage.figures()) {
            int nth = FunnelStage.figures().indexOf(step);
            count(key(step), COHORT, String.join(" and ", steps.subList(0, nth + 1)));
        }
        count("–", LEFT_OUT, "true");
        share("K5", COHORT, "coalesce(reached, intake) is not null", "accepted is not null");
        share("K6", COHORT, "intake is not null and no_shows = 0", "intake is not null or no_shows >= 1");
        share("K9", COHORT, "assessed is not null", "proceeds");
        share("K10", COHORT, "advised is not null", "proceeds");
        share("K11", COHORT, "placed is not null", "advised is not null");
        share("K12", COHORT, "started is not null", "accepted is not null");
        count("K1", SIGNALS, "true");
        share("K2", SIGNALS, "t.status = 'ANONYMOUS_COUNTED'", "true");
        share("K3", SIGNALS, "t.status = 'ACCEPTED'", "t.status <> 'ANONYMOUS_COUNTED'");
        share("K4", SIGNALS, "t.status = 'MERGED'", "t.status = 'ACCEPTED' or t.status = 'MERGED'");
        share("K7", COHORT, "consent is not null", "consent is not null or outcome = 'NO_CONSENT'");
        count("K8", during("tale t where ", "intake"), "true");
        SUMS.put(FigureList.PEOPLE, new Sum("(select t.*, c.participant_id, d.day from tale t join wegwijs.referral_case c on c.id = t.case_id,"
                + " unnest(array[t.intake, t.started]) d (day)) t where t.status = 'ACCEPTED' and day >= :from and day < :until",
                "count(distinct participant_id)", "0", "0"));
        count("K43", SIGNALS, "source = 'REVERSE'");
        share("K43a", SIGNALS, "t.status in ('ACCEPTED', 'MERGED')", "source = 'REVERSE'");
        median("K14", COHORT, workingDays("accepted", "attempt"));
        share("K14a", COHORT, workingDays("accepted", "attempt") + " <= 3", "accepted is not null and attempt >= accepted");
        median("K15", COHORT, workingDays("received", "intake"));
        share("K15a", COHORT, workingDays("received", "intake") + " <= 15", "intake >= received");
        median("K16", COHORT, workingDays("intake", "advised"));
        median("K17", COHORT, "case when started >= advised then floor((started - advised) / 7.0) end");
        median("K18", COHORT, "case when started >= received then floor((started - received) / 7.0) end");
        count("K19", WAITS, "true");
        median("K20", WAITS, "floor(extract(epoch from :now - x.since) / 86400 / 7)");
        count("K20a", WAITS, "x.since <= :now - interval '63 days'");
        count("K20b", WAITS, "x.since <= :now - interval '119 days'");
        median("K21", OFF_LIST, "case x.state when 'PLACED' then floor(extract(epoch from x.updated_at - x.since) / 86400 / 7) end");
        share("K22", OFF_LIST, "x.state = 'LEFT'", "true");
        ratio("K23", RUNS, "case when not x.walk_in and x.status in ('RUNNING', 'COMPLETED') then x.seats_taken end",
                "case when not x.walk_in and x.status in ('RUNNING', 'COMPLETED') then x.max_participants end");
        share("K24", RUNS, "x.status = 'CANCELLED'", "x.status not in ('OPEN', 'FULL', 'CONFIRMED')");
        SUMS.put("K25", new Sum(during("wegwijs.course_run x, jsonb_to_recordset(x.walk_in_counts) as visit (date date, count int) where ",
                "visit.date"), "coalesce(sum(visit.count), 0)", "0", "0"));
        ratio("K26", STARTED, "x.attended", "x.sessions_offered");
        share("K27", STOPPED, "x.status = 'ENDED_EARLY' and x.end_reason <> all (array['GOAL_REACHED', 'FOUND_WORK',"
                + " 'OTHER_EDUCATION', 'MOVED_AWAY'])", "true");
        share("K27a", STOPPED, "x.status = 'ENDED_EARLY' and x.end_reason = any (array['GOAL_REACHED', 'FOUND_WORK',"
                + " 'OTHER_EDUCATION'])", "true");
        share("K28", SAID_YES, "x.status = 'NO_SHOW'", "true");
        count("K29", STOPPED, "x.status = 'COMPLETED'");
        share("K30", GOALS, "x.result = 'REACHED'", "true");
        share("K30a", GOALS, "x.result = 'PARTLY'", "true");
        share("K31", LEVELS, "exists (" + pairs("and late.n > early.n") + ")", "true");
        share("K31a", LEVELS, "exists (" + pairs("and late.n > early.n") + ")", "exists (" + pairs("and late.confidence = 'TESTED'") + ")");
        share("K31b", LEVELS, "exists (" + pairs("and late.n > early.n") + ")", "not exists (" + pairs("and late.confidence = 'TESTED'") + ")");
        median("K32", TALKS, """
                (select (f.end_talk ->> 'selfReliance')::int - (array_agg((b.end_talk ->> 'selfReliance')::int order by b.held_on, b.id))[1]
                   from wegwijs.follow_up b join wegwijs.placement y on y.id = b.placement_id
                  where y.case_id = x.case_id and b.end_talk is not null and b.held_on < f.held_on)""");
        SUMS.put("K33", new Sum(TALKS, "count(f.end_talk ->> 'grade')", "avg((f.end_talk ->> 'grade')::numeric)", "0"));
        share("K34", CALLS, "f.aftercare_call ->> 'stillUses' <> 'NO'", "f.aftercare_call ->> 'stillUses' is not null");
        share("K35", STOPPED + " and x.ended_on < day(:now) - interval '6 months'", """
                x.case_id in (select y.case_id from wegwijs.placement y where y.started_on > x.ended_on
                                 and y.started_on <= x.ended_on + interval '6 months')
                or x.case_id in (select case_id from wegwijs.case_milestone y where y.milestone = 'ONWARD_STARTED'
                                 and y.at > x.ended_on and y.at <= x.ended_on + interval '6 months')""", "true");
        count("K36", ONWARD, "true");
        share("K37", ONWARD, "x.status not in ('SENT', 'ACCEPTED', 'LAPSED', 'WITHDRAWN')",
                "x.mode <> 'COLD' and x.sent_at < :now - interval '56 days'");
        share("K38", ONWARD, "x.status = 'STARTED' or x.status = 'COMPLETED'", "true");
        median("K39", ONWARD, workingDays("day(x.sent_at)", "day(x.responded_at)"));
        share("K39a", ONWARD, workingDays("day(x.sent_at)", "day(x.responded_at)") + " <= 5", "x.responded_at is not null");
        share("K40", MAILS, workingDays("day(x.posted_at)", "day(x.left_at)") + " <= 5", "true");
        SUMS.put("K42", new Sum(during("wegwijs.recognition_training x where x.signals_after is not null and ", "x.given_on"),
                "coalesce(sum(x.signals_after), 0)", "coalesce(sum(x.signals_before), 0)", "0"));
        count("K46", "wegwijs.volunteer x where true", "x.state = 'READY'");
        count("K46a", "wegwijs.volunteer x where true", "x.participants >= 1");
        count("K46b", during("wegwijs.volunteer x where x.state <> 'REJECTED' and ", "day(x.created_at)"), "true");
        count("K46c", during("wegwijs.volunteer x where x.state = 'LEFT' and ", "x.last_day"), "true");
        count("K46d", WAITS, "x.for_match");
        share("K46e", PAIRS, "x.state = 'NO_MATCH' and x.end_reason is not null", "true");
        count("K48", "wegwijs.partner_organisation x where true", "x.status = 'ACTIVE'");
        String inForce = "wegwijs.partner_agreement x where x.state not in ('DRAFT', 'PRIVACY_CHECK', 'TO_SIGN', 'ENDED', 'ABANDONED')"
                + " and day(:now) between x.starts_on and coalesce(x.ends_on, date '2999-01-01')";
        count("K48a", inForce, "x.ends_on - interval '3 months' < day(:now)");
        count("K48b", inForce, "greatest(x.starts_on, x.evaluated_on) + interval '12 months' < day(:now)");
        SUMS.put("K46f", new Sum("wegwijs.volunteer x where x.state = 'READY'", "coalesce(sum((select hours_per_month"
                + " from wegwijs.volunteer_guidance g where g.volunteer_id = x.id)), 0)", "0", "0"));
        String places = during("wegwijs.internship x where ", "x.published_on");
        SUMS.put("K47", new Sum(places, "coalesce(sum(x.places), 0)", "0", "0"));
        SUMS.put("K47a", new Sum(places, "coalesce(sum(x.filled), 0)", "0", "0"));
        String custom = during("wegwijs.custom_education x where ", "x.requested_on");
        count("K49", custom, "true");
        share("K49a", custom, "x.state not in ('REQUESTED', 'EXPLORED', 'DESIGNED', 'APPROVED', 'PROPOSED', 'AGREED', 'RECRUITING',"
                + " 'NOT_FEASIBLE', 'DECLINED', 'NOT_ENOUGH_PARTICIPANTS')", "true");
        SUMS.put("K49b", new Sum(custom, "coalesce(sum((select seats_taken from wegwijs.course_run where id = x.run_id)), 0)", "0", "0"));
        SUMS.put("K49c", new Sum(custom + " and x.price_cents is not null and (select seats_taken from wegwijs.course_run where id = x.run_id) > 0",
                "coalesce(sum(x.price_cents), 0)", "coalesce(sum((select seats_taken from wegwijs.course_run where id = x.run_id)), 0)", "0"));
        count("K50", NEEDS, "x.state = 'SATISFIED'");
        count("K50a", NEEDS, "x.state not in ('SATISFIED', 'DROPPED')");
        count("K50b", LEARNED, "x.valid_until < day(:now)");
        count("K51", "wegwijs.referral_case x where x.forget_on < day(:now) and x.participant_id in "
                + "(select id from wegwijs.participant where status <> 'ERASED')", "true");
        count("K51a", during("wegwijs.access_log_entry e join wegwijs.referral_case x on x.number = e.case_number"
                + " where e.action = 'WORD_WARNING_OVERRULED' and ", "day(e.at)"), "true");
    }

    /** Of which rows, and three numbers; as {@link FigureKind} wants them. */
    private record Sum(String from, String first, String second, String third) {
    }

    private final NamedParameterJdbcTemplate database;
    private final FigureBook book;
    private final Instant now;

    Recount(JdbcTemplate database, FigureBook book, Instant now) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.book = book;
        this.now = now;
    }

    static boolean knows(Figure figure) {
        return SUMS.containsKey(key(figure));
    }

    // The steps of the funnel are one figure, each with its own name.
    private static String key(Figure figure) {
        return figure.id().equals("K13") ? "K13 " + figure.title() : figure.id();
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
            wrong.add("%s in %s: %s, recounted %s, with %s".formatted(key(figure), filter.period().label(), shown, counted, filter));
        }
    }

    Counted counted(Figure figure, String library, FigureFilter filter) {
        Sum sum = SUMS.get(key(figure));
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

    private static void count(String id, String from, String what) {
        SUMS.put(id, new Sum(from, "count(*) filter (where " + what + ")", "0", "0"));
    }

    private static void share(String id, String from, String part, String whole) {
        SUMS.put(id, new Sum(from, "count(*) filter (where (" + whole + ") and (" + part + "))", "count(*) filter (where " + whole + ")", "0"));
    }

    private static void median(String id, String from, String number) {
        String inOrder = "(array_agg(" + number + " order by " + number + "))";
        SUMS.put(id, new Sum(from, "count(" + number + ")", inOrder + "[ceil(0.5 * count(" + number + "))::int]",
                inOrder + "[ceil(0.8 * count(" + number + "))::int]"));
    }

    private static void ratio(String id, String from, String what, String of) {
        SUMS.put(id, new Sum(from, "sum(case when " + of + " > 0 then 1 else 0 end)", "sum(" + what + ")", "sum(" + of + ")"));
    }

    private static String during(String from, String day) {
        return from + day + " >= :from and " + day + " < :until";
    }

    private static String workingDays(String from, String to) {
        return """
                case when %2$s >= %1$s then (select count(*) from generate_series(%1$s + 1, %2$s, interval '1 day') d
                      where to_char(d, 'ID') < '6' and d::date <> all (array[%3$s]::date[])) end""".formatted(from, to, FREE);
    }

    // Levels of one domain on one scale, numbered from low to high.
    private static String pairs(String condition) {
        String levels = """
                (select a.*, case a.scale || a.level when 'DIGITALINSTROOM' then 1 when 'DIGITALBASIS_1' then 2 when 'DIGITALBASIS_2' then 3
                        when 'CAN_DOWITH_HELP' then 1 when 'CAN_DOALONE' then 2 else 0 end as n
                   from wegwijs.skill_assessment a where a.level is not null)""";
        return "select from " + levels + " early join " + levels + " late using (case_id, domain, scale) where case_id = x.case_id"
                + " and early.taken_on <= x.started_on and late.taken_on > x.started_on and late.taken_on <= x.ended_on + interval '2 months' "
                + condition;
    }
}
