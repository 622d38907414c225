package nl.wegwijs.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.BranchId;

/** Reads since which day the open cases of a branch wait for something. A case on hold waits for nothing. */
@Component
class SlowCases {

    private static final String DAY = "(%s at time zone 'Europe/Amsterdam')::date";

    private static final String BY_MILESTONE = """
            select one.number, %s from wegwijs.referral_case one
              join wegwijs.case_milestone since on since.case_id = one.id and since.milestone = '%s'
             where one.branch_id = ? and one.status in (%s)
               and not exists (select 1 from wegwijs.case_milestone later
                                where later.case_id = one.id and later.milestone = '%s')
             order by 2, 1""";

    private static final Map<Escalation, String> QUESTIONS = Map.of(
            Escalation.URGENT_NOT_ARRANGED, """
            select one.number, %s from wegwijs.referral_case one
              join wegwijs.urgent_help help on help.case_id = one.id
             where one.branch_id = ? and one.status <> 'CLOSED' and help.status = 'NOT_ARRANGED' and help.kind is not null
               and not exists (select 1 from wegwijs.urgent_help later
                                where later.case_id = one.id and later.opened_at > help.opened_at)
             order by 2, 1""".formatted(day("help.closed_at")),
            Escalation.FIRST_CONTACT, BY_MILESTONE.formatted(day("since.at"), "ACCEPTED", "'SIGNALLED'",
                    "FIRST_ATTEMPT"),
            Escalation.INTAKE, BY_MILESTONE.formatted(day("since.at"), "SIGNALLED", "'CONTACTING', 'INTAKE'", "INTAKE"),
            Escalation.ASSESSMENT, BY_MILESTONE.formatted(day("since.at"), "INTAKE", "'INTAKE', 'ASSESSMENT'",
                    "ASSESSED"),
            Escalation.WAITING, """
            select one.number, %s from wegwijs.referral_case one
              join wegwijs.waitlist_entry entry on entry.case_id = one.id and entry.state = 'WAITING'
             where one.branch_id = ? and one.status = 'WAITING' order by 2, 1""".formatted(day("entry.since")),
            Escalation.PARTNER_SILENT, """
            select one.number, %s from wegwijs.referral_case one
              join wegwijs.onward_referral onward on onward.case_id = one.id and onward.status = 'SENT'
             where one.branch_id = ? and one.status <> 'ON_HOLD' order by 2, 1""".formatted("coalesce(onward.silent_since, " + day("onward.sent_at") + ")"),
            Escalation.STALE, """
            select one.number, %s from wegwijs.referral_case one
             where one.branch_id = ? and one.status not in ('IN_PROGRESS', 'WAITING', 'AFTERCARE', 'ON_HOLD', 'CLOSED')
             order by 2, 1""".formatted(day("one.status_since")));

    private final JdbcTemplate database;

    SlowCases(JdbcTemplate database) {
        this.database = database;
    }

    /** Nothing for what is about tasks. */
    List<Waiting> waitingFor(Escalation kind, BranchId branch) {
        return !QUESTIONS.containsKey(kind) ? List.of() : database.query(QUESTIONS.get(kind),
                (row, n) -> new Waiting(row.getString(1), row.getObject(2, LocalDate.class)), branch.value());
    }

    private static String day(String moment) {
        return DAY.formatted(moment);
    }

    record Waiting(String number, LocalDate since) {
    }
}
