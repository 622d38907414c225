package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.insight.TeamTasks;
import nl.wegwijs.library.BranchId;

/** Counts the open tasks of each team, whoever took them; what rests until a later day is not counted. */
@Component
class TeamTaskCount implements TeamTasks {

    private static final String OPEN = """
            select link.group_id_, count(*), count(*) filter (where task.due_date_ >= ? and task.due_date_ < ?),
                   count(*) filter (where task.due_date_ < ?)
              from act_ru_task task join act_ru_identitylink link on link.task_id_ = task.id_ and link.type_ = 'candidate'
             where task.tenant_id_ = any (?) and task.suspension_state_ = 1 and link.group_id_ is not null
               and (task.follow_up_date_ is null or task.follow_up_date_ < ?)
             group by link.group_id_""";

    private final JdbcTemplate database;
    private final Clock clock;

    TeamTaskCount(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<TeamLoad> of(Set<BranchId> branches) {
        Date today = start(LocalDate.now(clock));
        Date tomorrow = start(LocalDate.now(clock).plusDays(1));
        Map<String, TeamLoad> found = new LinkedHashMap<>();
        database.query(OPEN, row -> {
            found.put(row.getString(1), new TeamLoad(Roles.GROUPS.getOrDefault(row.getString(1), row.getString(1)),
                    row.getInt(2), row.getInt(3), row.getInt(4)));
        }, today, tomorrow, today, branches.stream().map(BranchId::value).toArray(String[]::new), tomorrow);
        return Roles.GROUPS.keySet().stream().filter(found::containsKey).map(found::get).toList();
    }

    private Date start(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
