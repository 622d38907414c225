package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.SignalId;

/**
 * Wherever a story's signal waits before there is a case, takes it back, looks what is left of it, and
 * puts that back, so that the story goes on untouched.
 */
@Component
class SignalsTakenBack {

    private final ReferralDesk desk;
    private final RuntimeService runtime;
    private final EngineWork work;
    private final TakenPaths paths;
    private final JdbcTemplate database;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final boolean wanted;
    private final Set<String> tried = new TreeSet<>();
    private final List<String> leftBehind = new ArrayList<>();

    SignalsTakenBack(ReferralDesk desk, RuntimeService runtime, EngineWork work, TakenPaths paths,
            JdbcTemplate database, EntityManager entities, PlatformTransactionManager transactions,
            @Value("${stories.end-early:false}") boolean wanted) {
        this.desk = desk;
        this.runtime = runtime;
        this.work = work;
        this.paths = paths;
        this.database = database;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.wanted = wanted;
    }

    void tryAt(String root, String signalId) {
        Set<String> places = wanted ? placesOf(root) : Set.of();
        if (!tried.containsAll(places)) {
            paths.unseen(() -> transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                leftAfter(root, signalId).forEach(left ->
                        leftBehind.add("taken back while it waits at " + places + ": " + left));
            }));
            tried.addAll(places);
        }
    }

    private Set<String> placesOf(String root) {
        ProcessInstance line = runtime.createProcessInstanceQuery().processInstanceId(root).singleResult();
        String model = line.getProcessDefinitionKey();
        return runtime.getActiveActivityIds(root).stream().map(step -> model + "/" + step)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> leftAfter(String root, String signalId) {
        work.asSystem(() -> {
            desk.withdraw(SignalId.of(signalId));
            return null;
        });
        entities.flush();
        List<String> left = new ArrayList<>(database.queryForList("""
                select 'in ' || act_id_ from act_ru_execution where root_proc_inst_id_ = :id
                union all select 'job ' || handler_type_ from act_ru_job where process_instance_id_ = :id
                union all select 'task ' || task_def_key_ from act_ru_task where proc_inst_id_ = :id
                union all select 'waits for ' || event_name_ from act_ru_event_subscr where proc_inst_id_ = :id
                """.replace(":id", "'" + root + "'"), String.class));
        Map<String, Object> signal = database.queryForMap("select status, candidate, note, owner_fields::text as fields"
                + " from wegwijs.signal where id = ?::uuid", signalId);
        if (!"WITHDRAWN".equals(signal.get("status")) || signal.get("candidate") != null || signal.get("note") != null
                || !"{}".equals(signal.get("fields"))) {
            left.add("signal " + signal);
        }
        if (!database.queryForList("select act_id_ from act_hi_actinst where act_type_ like '%EndEvent'"
                + " and proc_inst_id_ = ?", String.class, root).contains("signalTakenBack")) {
            left.add("no end event signalTakenBack");
        }
        return left;
    }

    /** What still stood somewhere after a signal was taken back; nothing, when all is well. */
    List<String> leftBehind() {
        return leftBehind;
    }

    /** The places that no story came to. */
    Set<String> untried() {
        Set<String> untried = new TreeSet<>(ModelPlaces.ofSignals());
        untried.removeAll(tried);
        return untried;
    }
}
