package nl.wegwijs.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where cases wait, and by {@code waits.csv} how a case that waits there may stand. A place is the
 * chain of called models and then the step, as {@code referral>intake/planIntake}.
 */
@Component
class Waits {

    private static final String ALL = """
            with recursive instance(id, path, number) as (
              select root.id_, model.key_::text, root.business_key_
                from act_ru_execution root join act_re_procdef model on model.id_ = root.proc_def_id_
               where root.parent_id_ is null and root.super_exec_ is null %s
              union all
              select called.id_, instance.path || '>' || model.key_, instance.number
                from act_ru_execution called
                join act_re_procdef model on model.id_ = called.proc_def_id_
                join act_ru_execution caller on caller.id_ = called.super_exec_
                join instance on instance.id = caller.proc_inst_id_)
            select distinct one.number, coalesce(one.paused_status, one.status), instance.path || '/' || line.act_id_ as place
              from instance join act_ru_execution line on line.proc_inst_id_ = instance.id
              join wegwijs.referral_case one on one.number = instance.number
             where line.is_active_ and line.act_id_ is not null
               and not exists (select 1 from act_ru_execution called where called.super_exec_ = line.id_)
            """;

    private final JdbcTemplate database;
    private final Map<String, Set<String>> table;

    Waits(JdbcTemplate database) {
        this.database = database;
        this.table = table();
    }

    /** Which statuses a case may have, by the place where it waits. */
    static Map<String, Set<String>> table() {
        try {
            return new ClassPathResource("waits.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(line -> line[0], line -> Set.of(line[1].split(" "))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Cases that stand otherwise than where they wait. */
    List<String> atOdds() {
        return waits("").stream()
                .filter(wait -> !table.getOrDefault(wait.place(), Set.of()).contains(wait.status()))
                .map(wait -> "waits.csv does not let " + wait.number() + " stand at " + wait.status()
                        + " while it waits at " + wait.place()).toList();
    }

    /** All places where this case waits now, in the main line and beside it. */
    Set<String> of(String caseNumber) {
        return waits("and root.business_key_ = ?", caseNumber).stream().map(Wait::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Wait> waits(String of, Object... numbers) {
        return database.query(ALL.formatted(of),
                (row, n) -> new Wait(row.getString(1), row.getString(2), row.getString(3)), numbers);
    }

    private record Wait(String number, String status, String place) {
    }
}
