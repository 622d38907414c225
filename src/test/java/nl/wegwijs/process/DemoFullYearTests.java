package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.ShiftableClock;

@Tag("ordeal")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DemoFullYearTests {

    @Autowired
    private DemoLibrary library;
    @Autowired
    private DemoProgress progress;
    @Autowired
    private DemoYear year;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private ShiftableClock clock;
    @Autowired
    private Invariants invariants;

    @Test
    void lives() {
        LocalDate to = System.getProperty("demo.to") == null ? LocalDate.now(clock).minusDays(1) : LocalDate.parse(System.getProperty("demo.to"));
        LocalDate from = to.plusDays(1).minusYears(1);
        library.open(from.atTime(7, 0).atZone(clock.getZone()).toInstant());
        progress.begin(from, to);
        long begun = System.nanoTime();
        year.live(() -> false);
        System.out.println("## lived " + from + " in s " + (System.nanoTime() - begun) / 1_000_000_000L);
        Map<String, String> asked = new java.util.LinkedHashMap<>();
        asked.put("signals 420", "select count(*)::text from wegwijs.signal");
        asked.put("anonymous 50", "select count(*)::text from wegwijs.signal where status='ANONYMOUS_COUNTED'");
        asked.put("merged 21", "select count(*)::text from wegwijs.signal where status='MERGED'");
        asked.put("accepted 330 signal", "select count(*)::text from wegwijs.signal where status='ACCEPTED'");
        asked.put("milestones", "select string_agg(milestone||' '||n, ', ') from (select milestone, count(*) n from wegwijs.case_milestone group by 1 order by 2 desc) x");
        asked.put("started K12", "select count(distinct case_id)::text from wegwijs.case_milestone where milestone in ('STARTED','ONWARD_STARTED')");
        asked.put("placements", "select string_agg(k, ', ') from (select kind||' '||status||' '||count(*) k from wegwijs.placement group by kind, status order by 1) x");
        asked.put("end reasons", "select string_agg(k, ', ') from (select end_reason||' '||count(*) k from wegwijs.placement where status='ENDED_EARLY' group by end_reason order by 1) x");
        asked.put("case status", "select string_agg(k, ', ') from (select status||' '||count(*) k from wegwijs.referral_case group by status order by 1) x");
        asked.put("waitlist", "select string_agg(k, ', ') from (select state||' '||count(*) k from wegwijs.waitlist_entry group by 1, state order by 1) x".replace("group by 1, state", "group by state"));
        asked.put("outcomes", "select string_agg(k, ', ') from (select coalesce(outcome,'open')||' '||count(*) k from wegwijs.referral_case group by outcome order by 1) x");
        asked.put("advice", "select string_agg(k, ', ') from (select route||' '||count(*) k from wegwijs.learning_advice group by route order by 1) x");
        asked.put("matches", "select string_agg(k, ', ') from (select state||' '||count(*) k from wegwijs.volunteer_match group by state order by 1) x");
        asked.put("volunteers", "select string_agg(k, ', ') from (select state||' '||count(*) k from wegwijs.volunteer group by state order by 1) x");
        asked.put("partners", "select string_agg(k, ', ') from (select status||' '||count(*) k from wegwijs.partner_organisation group by status order by 1) x");
        asked.put("offerings", "select count(*)::text from wegwijs.offering");
        asked.put("runs", "select string_agg(k, ', ') from (select walk_in||status||' '||count(*)||' seats '||sum(max_participants)||' taken '||sum(seats_taken) k from wegwijs.course_run group by walk_in, status order by 1) x");
        asked.put("waits for", "select string_agg(k, ', ') from (select o.title||' '||o.branch_id||' '||w.state||' '||count(*) k from wegwijs.waitlist_entry w join wegwijs.waitlist_offering wo on wo.entry_id=w.id join wegwijs.offering o on o.id=wo.offering_id group by o.title, o.branch_id, w.state order by 1) x");
        asked.put("waiting without offering", "select string_agg(k, ', ') from (select w.state||' '||count(*) k from wegwijs.waitlist_entry w where not exists (select from wegwijs.waitlist_offering wo where wo.entry_id=w.id) group by w.state order by 1) x");
        asked.put("runs of", "select string_agg(k, ', ') from (select title||' '||branch_id||' '||status||' n'||count(*)||' '||sum(seats_taken)||'/'||sum(max_participants) k from wegwijs.course_run group by title, branch_id, status order by 1) x");
        asked.put("placed in", "select string_agg(k, ', ') from (select o.title||' '||p.status||' '||count(*) k from wegwijs.placement p join wegwijs.offering o on o.id=p.offering_id group by o.title, p.status order by 1) x");
        asked.put("shortages", "select count(*)::text from wegwijs.volunteer_shortage");
        asked.put("onward", "select string_agg(k, ', ') from (select status||' '||count(*) k from wegwijs.onward_referral group by status order by 1) x");
        asked.put("onward reason", "select string_agg(k, ', ') from (select reason||' '||count(*) k from wegwijs.onward_referral group by reason order by 1) x");
        asked.forEach((label, sql) -> {
            try {
                System.out.println("## " + label + ": " + jdbc.queryForObject(sql, String.class));
            } catch (RuntimeException failure) {
                System.out.println("## " + label + " FAILED " + failure.getMessage());
            }
        });
        System.out.println("## open tasks: " + jdbc.queryForObject("select string_agg(k, ', ') from (select task_def_key_||' '||count(*) k from wegwijs.act_ru_task group by task_def_key_ order by 1) x", String.class));
        System.out.println("## incidents " + runtime.createIncidentQuery().count() + " failed " + management.createJobQuery().noRetriesLeft().count());
        System.out.println("## broken " + invariants.broken());
        assertThat(List.of()).isEmpty();
    }
}
