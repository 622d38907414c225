package nl.wegwijs.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nl.wegwijs.library.WallCalendar;

/** Of every figure the sum by which {@link Recount} counts it, over the tables of the rooms and its own tales. */
final class RecountSums {

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
    private static final String LADDERS = "NT1_LANGUAGE/BELOW_INSTROOM NT1_LANGUAGE/INSTROOM NT1_LANGUAGE/F1 NT1_LANGUAGE/F2 NT1_LANGUAGE/F3"
            + " NT2_CEFR/A0 NT2_CEFR/A1 NT2_CEFR/A2 NT2_CEFR/B1 NT2_CEFR/B2 NT2_CEFR/C1 ALFA/ALFA_A ALFA/ALFA_B ALFA/ALFA_C ALFA/DONE"
            + " NUMERACY/BELOW_INSTROOM NUMERACY/INSTROOM NUMERACY/F1 NUMERACY/F2 DIGITAL/D0 DIGITAL/INSTROOM DIGITAL/BASIS_1"
            + " DIGITAL/BASIS_2 DIGITAL/ABOVE CAN_DO/NOT_YET CAN_DO/WITH_HELP CAN_DO/ALONE";
    private static final String LEVELS = during("wegwijs.placement" + OF_CASE
            + "(x.status = 'COMPLETED' or x.status = 'ENDED_EARLY') and " + best("true") + " and ", "x.ended_on");

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
        share("K31", LEVELS, best("late > early"), "true");
        share("K31a", LEVELS, best("late > early"), best("sure = 'TESTED'"));
        share("K31b", LEVELS, best("late > early"), best("sure <> 'TESTED'"));
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
        share("K37", ONWARD, "x.status not in ('PREPARED', 'HANDED_INFO', 'CONSENT_REFUSED', 'SENT', 'ACCEPTED', 'LAPSED', 'WITHDRAWN')",
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
        count("K48a", inForce, "x.ends_on < day(:now) + interval '3 months'");
        count("K48b", inForce, "greatest(x.starts_on, x.evaluated_on) < day(:now) - interval '12 months'");
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
    record Sum(String from, String first, String second, String third) {
    }

    private RecountSums() {
    }

    /** Nothing when nobody can count it. */
    static Sum of(Figure figure) {
        return SUMS.get(key(figure));
    }

    // The steps of the funnel are one figure, each with its own name.
    private static String key(Figure figure) {
        return figure.id().equals("K13") ? "K13 " + figure.title() : figure.id();
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

    // Of the domain in which somebody rose most: the last level known at the start, and the last one found after it.
    private static String best(String asked) {
        String after = "taken_on > x.started_on and taken_on <= x.ended_on + interval '2 months'";
        return """
                (select %1$s from (select last(n, taken_on <= x.started_on) as early, last(n, %2$s) as late, last(confidence, %2$s) as sure
                                     from (select *, array_position(string_to_array('%3$s', ' '), scale || '/' || level) as n
                                             from wegwijs.skill_assessment) test
                                    where case_id = x.case_id and level is not null group by domain, scale) pair
                  where early is not null and late is not null order by late - early desc, sure desc limit 1)"""
                .replaceAll("last\\((\\w+), ([^()]+)\\)", "(array_agg($1 order by taken_on desc, id) filter (where $2))[1]")
                .formatted(asked, after, LADDERS);
    }
}
