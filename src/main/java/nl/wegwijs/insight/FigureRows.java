package nl.wegwijs.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import nl.wegwijs.library.WorkCalendar;

/**
 * Keeps the rows that the figures count up to date. The database itself notes what changed, in the
 * transaction of the change; asking for what is newer than a moment would miss work of a shifted clock.
 */
@Service
public class FigureRows {

    private static final int BATCH = 2000;

    private static final String TAKE = """
            with taken as (delete from wegwijs.figure_due where ctid in (select ctid from wegwijs.figure_due limit ?)
                           returning what, id)
            select id from taken where what = 'S'
            union select signal.id from taken join wegwijs.signal on signal.case_id = taken.id where what = 'C'
            union select signal.id from taken join wegwijs.referral_case one on one.participant_id = taken.id
                    join wegwijs.signal on signal.case_id = one.id where what = 'P'""";

    private final JdbcTemplate database;
    private final NamedParameterJdbcTemplate named;
    private final TransactionTemplate transaction;
    private final WorkCalendar calendar;
    private final FigureDays workingDays;
    private final Clock clock;

    FigureRows(JdbcTemplate database, TransactionTemplate transaction, WorkCalendar calendar, FigureDays workingDays,
            Clock clock) {
        this.database = database;
        this.named = new NamedParameterJdbcTemplate(database);
        this.transaction = transaction;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Makes the rows of all that changed. One node at a time does it. */
    @Scheduled(initialDelayString = "${wegwijs.figures.pause:PT20S}", fixedDelayString = "${wegwijs.figures.pause:PT20S}")
    public void catchUp() {
        while (Boolean.TRUE.equals(transaction.execute(status -> nextBatch()))) {
            // The next batch is a transaction of its own.
        }
    }

    /** Up to which moment every change is counted; empty before the first round. */
    Optional<Instant> asOf() {
        return database.queryForList("select as_of from wegwijs.figure_state", Timestamp.class).stream().findFirst()
                .map(Timestamp::toInstant);
    }

    private boolean nextBatch() {
        if (!database.queryForObject("select pg_try_advisory_xact_lock(hashtextextended('wegwijs.figures', 0))",
                Boolean.class)) {
            return false;
        }
        workingDays.reachAhead();
        Instant begun = clock.instant();
        int before = size();
        List<UUID> due = database.queryForList(TAKE, UUID.class, BATCH);
        if (!due.isEmpty()) {
            make(due);
        }
        if (before <= BATCH) {
            database.update("""
                    insert into wegwijs.figure_state values (1, ?)
                    on conflict (one) do update set as_of = excluded.as_of""", Timestamp.from(begun));
        }
        return before > BATCH;
    }

    private int size() {
        return database.queryForObject("select count(*) from (select 1 from wegwijs.figure_due limit ?) lot",
                Integer.class, BATCH + 1);
    }

    private void make(List<UUID> due) {
        Map<String, Object> which = Map.of("due", due.toArray(UUID[]::new), "year", LocalDate.now(clock).getYear());
        named.update(FigureRowSql.UPSERT, which);
        List<Object[]> days = named.query(FigureRowSql.DAYS, which, (row, n) -> new Object[] {
                workingDays(row.getObject("accepted_on", LocalDate.class), row.getObject("attempt_on", LocalDate.class)),
                workingDays(row.getObject("received_on", LocalDate.class), row.getObject("intake_on", LocalDate.class)),
                workingDays(row.getObject("intake_on", LocalDate.class), row.getObject("advised_on", LocalDate.class)),
                days(row.getObject("advised_on", LocalDate.class), row.getObject("started_on", LocalDate.class)),
                days(row.getObject("received_on", LocalDate.class), row.getObject("started_on", LocalDate.class)),
                row.getObject("signal_id")});
        database.batchUpdate("""
                update wegwijs.figure_row set contact_days = ?, intake_days = ?, advice_days = ?, start_days = ?,
                       total_days = ? where signal_id = ?""", days);
        named.update(FigureEventSql.DROP, which);
        named.update(FigureEventSql.MAKE, which);
    }

    private Integer workingDays(LocalDate from, LocalDate to) {
        return from == null || to == null || to.isBefore(from) ? null : (Integer) calendar.workingDaysBetween(from, to);
    }

    private static Integer days(LocalDate from, LocalDate to) {
        return from == null || to == null || to.isBefore(from) ? null : (Integer) (int) ChronoUnit.DAYS.between(from, to);
    }
}
