package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * A bench, run by hand with {@code bench/history}: generated cases in the engine's own tables, counted by the
 * application's own SQL, asked for over HTTP as Cockpit does. Fails when the slowest twentieth takes over a second.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "wegwijs.history.pause=P1D")
@Import({Story.class, Stage.class, TakenPaths.class})
class HistoryBench extends StoryTelling {

    private static final int CASES = Integer.getInteger("wegwijs.bench.cases", 1_000_000);
    private static final int RUNNING = 10_000;
    private static final int ASKED = 60;
    private static final long LIMIT_MILLIS = 1000;

    private static final String BRANCH = "(array['veenrijk','duinoord','molenwaard'])[1 + n % 3]";

    /** Ten thousand of the generated cases run; the others ended within half a year. */
    private static final String INSTANCES = """
            insert into public.act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_key_,
                   proc_def_id_, start_time_, end_time_, duration_, start_act_id_, tenant_id_, state_)
            select 'bench-' || n, 'bench-' || n, 'bench-' || n, 'BN-' || lpad(n::text, 8, '0'), 'referral', ?, begun,
                   case when n > %d then begun + (interval '180 days') * power((n::bigint * 7919 %% 1000) / 1000.0, 2) end,
                   0, 'signalReceived', %s, case when n > %d then 'COMPLETED' else 'ACTIVE' end
              from (select n, timestamp '2025-10-20' + (n::bigint * 34567 %% 34560000) * interval '1 second' as begun
                      from generate_series(1, %d) n) one"""
            .formatted(RUNNING, BRANCH, RUNNING, CASES + RUNNING);

    private static final String STEPS = """
            insert into public.act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                   execution_id_, act_id_, act_name_, act_type_, start_time_, end_time_, duration_, act_inst_state_,
                   sequence_counter_, tenant_id_)
            select one.id_ || '-' || step, 'referral', one.proc_def_id_, one.id_, one.id_, one.id_,
                   (array['signalReceived','triageSignal','openCase','intake'])[step], null,
                   (array['startEvent','businessRuleTask','serviceTask','callActivity'])[step], start_time_,
                   case when step < 4 then start_time_ else end_time_ end, 0, 0, step, tenant_id_
              from public.act_hi_procinst one cross join generate_series(1, 4) step where one.id_ like 'bench-%'""";

    private static final String CASES_TO_COUNT = """
            insert into wegwijs.history_case (instance_id, process, number, branch_id, partner_type, outcome, started_at,
                   ended_at, month, counted)
            select id_, proc_def_key_, business_key_, tenant_id_,
                   (array['SELF','UWV','ROC','SOCIAL_SERVICE','SOCIAL_WORK','DEBT_HELP','GP_OR_HEALTH','COMMUNITY_CENTRE'])[1 + hash % 8],
                   case when end_time_ is null then '-' else
                   (array['GOAL_REACHED','GOAL_PARTLY','MOVED_ON','INFO_GIVEN','UNREACHABLE','DECLINED','DROPPED_OUT',
                          'NO_FITTING_OFFER','MOVED_AWAY'])[1 + hash / 8 % 9] end,
                   start_time_, end_time_, to_char(start_time_, 'YYYYMM')::integer, end_time_ is not null
              from (select *, abs(hashtext(id_)) as hash from public.act_hi_procinst where id_ like 'bench-%') one""";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private HistoryModels models;

    @Test
    void answersWithinASecond() {
        fill();
        clock.reset();
        WebAppClient manager = WebAppClient.loggedIn(port, "management");
        Map<String, Long> slowest = new LinkedHashMap<>();
        for (String place : List.of("/history/processes", "/history/processes/referral",
                "/history/processes/referral?state=FINISHED&partner=UWV",
                "/history/processes/referral?outcome=DECLINED&branch=veenrijk&from=202601&until=202606",
                "/history/processes/referral?state=RUNNING", "/history/processes/referral/cases",
                "/history/processes/referral/cases?page=400", "/history/processes/referral/cases?partner=UWV&outcome=DECLINED",
                "/history/processes/referral/cases?state=RUNNING&partner=DEBT_HELP&branch=molenwaard",
                "/history/processes/referral/cases?outcome=ERASED", "/history/processes/referral/cases?number=BN-00123",
                "/history/cases/BN-00500000")) {
            slowest.put(place, ninetyFifth(manager, place));
        }
        slowest.forEach((place, millis) -> System.out.println("p95 " + millis + " ms  " + place));
        assertThat(slowest.values()).allMatch(millis -> millis <= LIMIT_MILLIS);
    }

    private long ninetyFifth(WebAppClient manager, String place) {
        List<Long> times = new ArrayList<>();
        for (int n = 0; n < ASKED + 10; n++) {
            long begun = System.nanoTime();
            assertThat(manager.get(place).statusCode()).as(place).isEqualTo(200);
            if (n >= 10) {
                times.add((System.nanoTime() - begun) / 1_000_000);
            }
        }
        Collections.sort(times);
        return times.get(times.size() * 95 / 100);
    }

    // Bulk rows without their triggers and indexes; the indexes come back before anything is measured.
    private void fill() {
        List<String> indexes = database.queryForList("""
                select indexdef from pg_indexes where schemaname = 'public' and tablename in ('act_hi_actinst', 'act_hi_procinst')
                   and indexname not like '%pkey' and indexname not like '%_key'""", String.class);
        database.queryForList("""
                select indexname from pg_indexes where schemaname = 'public' and tablename in ('act_hi_actinst', 'act_hi_procinst')
                   and indexname not like '%pkey' and indexname not like '%_key'""", String.class)
                .forEach(index -> database.execute("drop index public." + index));
        database.execute("alter table public.act_hi_procinst disable trigger user");
        database.update(INSTANCES, models.latest("referral").getId());
        database.update(STEPS);
        indexes.forEach(database::execute);
        database.execute("alter table public.act_hi_procinst enable trigger user");
        database.execute("analyze public.act_hi_actinst");
        database.update(CASES_TO_COUNT);
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(database);
        List<String> ended = database.queryForList(
                "select instance_id from wegwijs.history_case where counted and instance_id like 'bench-%'", String.class);
        for (int from = 0; from < ended.size(); from += 20_000) {
            named.update(HistoryRowSql.SUM, Map.of("sign", 1,
                    "ids", ended.subList(from, Math.min(ended.size(), from + 20_000)).toArray(String[]::new)));
        }
        database.execute("vacuum analyze wegwijs.history_case");
        database.execute("vacuum analyze wegwijs.history_step");
    }
}
