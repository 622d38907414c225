package nl.wegwijs.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;

/** Reads the history of the reader's own branches: how many, which, and how often each step was taken. */
@Component
@Transactional(readOnly = true)
class HistoryBook {

    static final int PAGE = 25;
    /** The whole process, among its steps. */
    static final String WHOLE = "";

    private static final String PER_PROCESS = """
            select process, sum(running), sum(finished) from (
                select process, 0 as running, sum(passes) as finished from wegwijs.history_step
                 where branch_id = any (:branches) and partner_type = '*' and outcome = '*' and act_id = ''
                 group by process
                union all
                select process, count(*) filter (where ended_at is null), count(*) filter (where ended_at is not null)
                  from wegwijs.history_case where branch_id = any (:branches) and not counted group by process) one
             group by process""";

    private static final String SUMMED = """
            select act_id, bucket, passes, cases, gone from wegwijs.history_step
             where process = :process and branch_id = any (:branches) and partner_type = :partner and outcome = :outcome
               and month between :from and :until""";

    private static final String LIVE = "select act_id, bucket, 1 as passes, first::int as cases, gone::int as gone from (%s) pass";

    private final NamedParameterJdbcTemplate database;

    HistoryBook(JdbcTemplate database) {
        this.database = new NamedParameterJdbcTemplate(database);
    }

    record Count(String process, long running, long finished) {
    }

    record Line(String number, String branch, String partnerType, String outcome, Instant startedAt, Instant endedAt) {
    }

    List<Count> processes(Set<BranchId> mine) {
        return database.query(PER_PROCESS, Map.of("branches", mine.stream().map(BranchId::value).toArray(String[]::new)),
                (row, n) -> new Count(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    /** Per step of the model, and under {@link #WHOLE} for the process itself. A number is no limit here. */
    Map<String, StepTally> steps(HistoryFilter filter) {
        String live = LIVE.formatted(HistoryRowSql.PASSES.formatted("not one.counted and " + withoutNumber(filter).condition()));
        String question = filter.state() == HistoryFilter.State.RUNNING ? live : SUMMED + " union all " + live;
        Map<String, StepTally> steps = new HashMap<>();
        database.query("select act_id, bucket, sum(passes), sum(cases), sum(gone) from (" + question + ") one group by 1, 2",
                filter.values(), row -> {
                    steps.computeIfAbsent(row.getString(1), id -> new StepTally())
                            .add(row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5));
                });
        return steps;
    }

    /** The last that began come first. One more than a page, when there are more. */
    List<Line> cases(HistoryFilter filter, int page) {
        Map<String, Object> values = filter.values();
        values.put("limit", PAGE + 1);
        values.put("offset", page * PAGE);
        return database.query("""
                select number, branch_id, partner_type, outcome, started_at, ended_at from wegwijs.history_case one
                 where %s order by started_at desc limit :limit offset :offset""".formatted(filter.condition()), values,
                (row, n) -> new Line(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getTimestamp(5).toInstant(), instant(row.getTimestamp(6))));
    }

    private static HistoryFilter withoutNumber(HistoryFilter filter) {
        return new HistoryFilter(filter.process(), filter.branches(), filter.state(), filter.partnerType(),
                filter.outcome(), null, filter.from(), filter.until());
    }

    static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
