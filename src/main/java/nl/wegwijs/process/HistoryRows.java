package nl.wegwijs.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import nl.wegwijs.insight.CaseCodes;
import nl.wegwijs.insight.CaseCodes.Codes;

/**
 * Keeps what the history pages read in step with the engine's tables: a row per instance, and sums over what
 * ended. The database itself notes what changed, in the transaction of the change.
 */
@Service
class HistoryRows {

    /** No partner, no outcome: what a process has that is about no case, and a case that is still open. */
    static final String NONE = "-";

    private static final int BATCH = 2000;

    private final JdbcTemplate database;
    private final NamedParameterJdbcTemplate named;
    private final TransactionTemplate transaction;
    private final CaseCodes codes;
    private final Clock clock;

    HistoryRows(JdbcTemplate database, TransactionTemplate transaction, CaseCodes codes, Clock clock) {
        this.database = database;
        this.named = new NamedParameterJdbcTemplate(database);
        this.transaction = transaction;
        this.codes = codes;
        this.clock = clock;
    }

    private record Instance(String id, String number) {
    }

    /** Makes the rows of all that changed. One node at a time does it. */
    @Scheduled(initialDelayString = "${wegwijs.history.pause:PT10S}", fixedDelayString = "${wegwijs.history.pause:PT10S}")
    void catchUp() {
        while (Boolean.TRUE.equals(transaction.execute(status -> nextBatch()))) {
            // The next batch is a transaction of its own.
        }
    }

    /** Up to which moment every change is counted; empty before the first round. */
    Optional<Instant> asOf() {
        return database.queryForList("select as_of from wegwijs.history_state", Timestamp.class).stream().findFirst()
                .map(Timestamp::toInstant);
    }

    private boolean nextBatch() {
        if (!database.queryForObject("select pg_try_advisory_xact_lock(hashtextextended('wegwijs.history', 0))",
                Boolean.class)) {
            return false;
        }
        Instant begun = clock.instant();
        boolean more = database.queryForObject("select count(*) from (select 1 from wegwijs.history_due limit ?) lot",
                Integer.class, BATCH + 1) > BATCH;
        List<String> due = database.queryForList(HistoryRowSql.TAKE, String.class, BATCH);
        if (!due.isEmpty()) {
            make(due);
        }
        if (!more) {
            database.update("insert into wegwijs.history_state values (1, ?) on conflict (one) do update set as_of = excluded.as_of",
                    Timestamp.from(begun));
        }
        return more;
    }

    private void make(List<String> due) {
        List<Instance> instances = database.query(HistoryRowSql.INSTANCES,
                (row, n) -> new Instance(row.getString(1), row.getString(3)), (Object) due.toArray(String[]::new));
        Map<String, Codes> known = codes.of(instances.stream().map(Instance::number).distinct().toList());
        List<String> partners = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        for (Instance one : instances) {
            Codes code = known.get(one.number());
            partners.add(code == null ? NONE : code.partnerType());
            outcomes.add(code == null || code.outcome() == null ? NONE : code.outcome());
        }
        Map<String, Object> now = new HashMap<>();
        now.put("ids", instances.stream().map(Instance::id).toArray(String[]::new));
        now.put("partners", partners.toArray(String[]::new));
        now.put("outcomes", outcomes.toArray(String[]::new));
        now.put("zone", TimeZone.getDefault().getID());
        add(-1, named.queryForList(HistoryRowSql.COUNTED_OTHERWISE, now, String.class));
        named.update(HistoryRowSql.KEEP, now);
        add(1, named.queryForList(HistoryRowSql.COUNT, now, String.class));
    }

    private void add(int sign, List<String> ids) {
        if (!ids.isEmpty()) {
            named.update(HistoryRowSql.SUM, Map.of("ids", ids.toArray(String[]::new), "sign", sign));
        }
    }
}
