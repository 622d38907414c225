package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the database holds about the signals of one run, counted from the tables and not by the
 * application: signals, cases, root instances, open tasks.
 */
final class SignalBooks {

    private static final Map<String, Set<String>> WAITS_AT = Map.of(
            "ACCEPTED", Set.of("contactParticipant"),
            "SUBMITTED", Set.of("reviewDuplicate", "reviewOutOfArea"),
            "NEEDS_INFO", Set.of("requestMissingInfo"),
            "REJECTED", Set.of(),
            "ANONYMOUS_COUNTED", Set.of());

    private static final String ROWS = """
            select s.number, s.status, c.number as case_number, p.phone,
              (select count(*) from act_hi_procinst h where h.proc_def_key_ = 'referral'
                 and h.proc_inst_id_ = h.root_proc_inst_id_
                 and h.business_key_ in (s.number, c.number)) as instances,
              (select count(*) from act_hi_procinst h where h.proc_def_key_ = 'referral'
                 and h.business_key_ in (s.number, c.number) and h.end_time_ is null) as running,
              (select string_agg(t.task_def_key_, ',') from act_ru_task t
                 join act_ru_execution e on e.id_ = t.proc_inst_id_
                 join act_ru_execution root on root.id_ = e.root_proc_inst_id_
                 where root.business_key_ in (s.number, c.number)) as tasks
            from wegwijs.signal s
              left join wegwijs.referral_case c on c.id = s.case_id
              left join wegwijs.participant p on p.id = c.participant_id
            where s.channel = 'API' and s.received_at >= ?
            order by s.number""";

    private final JdbcTemplate database;
    private final Instant since;
    private final Set<String> before;
    private final int straysBefore;

    /** Opens the books at a moment of the application's clock; what is there already is no part of the run. */
    SignalBooks(JdbcTemplate database, Instant since) {
        this.database = database;
        this.since = since;
        this.before = Set.copyOf(database.queryForList("select number from wegwijs.signal", String.class));
        this.straysBefore = strayCases();
    }

    private SignalBooks(JdbcTemplate database, SignalBooks opened) {
        this.database = database;
        this.since = opened.since;
        this.before = opened.before;
        this.straysBefore = opened.straysBefore;
    }

    /** The same books after the database server came back at another port. */
    SignalBooks in(JdbcTemplate moved) {
        return new SignalBooks(moved, this);
    }

    record Entry(String number, String status, String caseNumber, String phone, int instances, int running,
            List<String> tasks) {

        static Entry read(ResultSet row, int n) throws SQLException {
            String tasks = row.getString("tasks");
            return new Entry(row.getString("number"), row.getString("status"), row.getString("case_number"),
                    row.getString("phone"), row.getInt("instances"), row.getInt("running"),
                    tasks == null ? List.of() : List.of(tasks.split(",")));
        }
    }

    List<Entry> entries() {
        return database.query(ROWS, Entry::read, Timestamp.from(since)).stream()
                .filter(entry -> !before.contains(entry.number())).toList();
    }

    /** Acknowledged signals = rows = root instances = cases with a first task, open tasks, or ends. */
    void balanceWith(Map<String, String> statusByNumber) {
        List<Entry> entries = entries();
        Map<String, String> booked = new TreeMap<>();
        entries.forEach(entry -> booked.put(entry.number(), entry.status()));
        assertThat(booked).isEqualTo(new TreeMap<>(statusByNumber));
        assertThat(entries).allSatisfy(entry -> {
            Set<String> waitsAt = WAITS_AT.get(entry.status());
            assertThat(entry.instances()).as("root instances").isEqualTo(1);
            assertThat(entry.running()).as("running instances").isEqualTo(waitsAt.isEmpty() ? 0 : 1);
            assertThat(entry.tasks()).as("open tasks").hasSize(waitsAt.isEmpty() ? 0 : 1);
            assertThat(waitsAt).containsAll(entry.tasks());
            assertThat(entry.caseNumber() != null).as("has a case").isEqualTo(entry.status().equals("ACCEPTED"));
        });
        assertThat(entries).extracting(Entry::caseNumber).filteredOn(number -> number != null).doesNotHaveDuplicates();
        assertThat(entries).extracting(Entry::phone).filteredOn(phone -> phone != null).doesNotHaveDuplicates();
        assertThat(strayCases()).as("cases without a signal").isEqualTo(straysBefore);
    }

    Set<String> phonesWithACase() {
        Set<String> phones = new TreeSet<>();
        entries().stream().map(Entry::phone).filter(phone -> phone != null).forEach(phones::add);
        return phones;
    }

    private int strayCases() {
        return database.queryForObject("select count(*) from wegwijs.referral_case c"
                + " where not exists (select 1 from wegwijs.signal s where s.case_id = c.id)", Integer.class);
    }
}
