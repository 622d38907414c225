package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.insight.LateTask;
import nl.wegwijs.library.BranchId;

/** Which open tasks of a branch should have been done before today, longest first; a case on hold has none. */
@Component
class LateTasks {

    private static final int URGENT = 90;
    private static final String LATE = """
            select task.name_, line.business_key_, task.due_date_, task.priority_
              from act_ru_task task join act_ru_execution line on line.id_ = task.proc_inst_id_
             where task.tenant_id_ = ? and task.due_date_ < ? and task.suspension_state_ = 1
               and (task.follow_up_date_ is null or task.follow_up_date_ < ?)
               and task.task_def_key_ <> 'readDigest'
             order by task.due_date_, line.business_key_""";

    private final JdbcTemplate database;
    private final Clock clock;

    LateTasks(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<LateTask> of(BranchId branch) {
        Date today = Date.from(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
        return database.query(LATE, (row, n) -> new LateTask(row.getString(1), row.getString(2),
                row.getTimestamp(3).toInstant().atZone(clock.getZone()).toLocalDate(), row.getInt(4) >= URGENT),
                branch.value(), today, today);
    }
}
