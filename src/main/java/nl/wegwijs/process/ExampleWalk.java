package nl.wegwijs.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.WebApplicationException;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.ShiftableClock;

/** One example case, lived from its signal to its end; to be used once, within a transaction that is taken back. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ExampleWalk {

    private static final Logger log = LoggerFactory.getLogger(ExampleWalk.class);
    private static final int STEPS = 150;
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(5);
    private static final Set<String> ON_THE_DAY = Set.of("askConsent");
    // What runs under the number of somebody's signal, case or referral. What that begins elsewhere has a life of its own:
    // messages never leave, talks with a volunteer come back for years.
    private static final String OURS = " in (select proc_inst_id_ from act_hi_procinst where root_proc_inst_id_ in (select"
            + " proc_inst_id_ from act_hi_procinst where tenant_id_ = '" + ExampleLibrary.BRANCH.value() + "' and business_key_ in"
            + " (select number from wegwijs.signal union select number from wegwijs.referral_case union"
            + " select number from wegwijs.onward_referral)))";

    private final ExampleSignals signals;
    private final ExampleAnswers answers;
    private final DemoCourses courses;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService jobs;
    private final RepositoryService repository;
    private final EngineTurn turn;
    private final EngineWork work;
    private final CurrentUser currentUser;
    private final EntityManager entities;
    private final JdbcTemplate database;
    private final ShiftableClock clock;
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, Deque<Map<String, Object>>> scripted = new HashMap<>();

    private Deque<ExampleCase.Event> ahead;
    private Map<String, Object> names;
    private Instant now;

    ExampleWalk(ExampleSignals signals, ExampleAnswers answers, DemoCourses courses, TaskService tasks, FormService forms,
            ManagementService jobs, RepositoryService repository, EngineTurn turn, EngineWork work, CurrentUser currentUser,
            EntityManager entities, JdbcTemplate database, ShiftableClock clock) {
        this.signals = signals;
        this.answers = answers;
        this.courses = courses;
        this.tasks = tasks;
        this.forms = forms;
        this.jobs = jobs;
        this.repository = repository;
        this.turn = turn;
        this.work = work;
        this.currentUser = currentUser;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    CasePath walk(ExampleCase one, Map<String, Object> known, Instant morning) {
        names = known;
        now = morning;
        ahead = new ArrayDeque<>(one.happens());
        one.answers().forEach((task, list) -> scripted.put(task, new ArrayDeque<>(list)));
        String heldUp = lived(one);
        return new CasePath(one.code(), one.title(), steps(morning), outcome(), heldUp);
    }

    /** What held it up, or null when it came to its end. */
    private String lived(ExampleCase one) {
        String at = "het begin";
        try {
            then(() -> signals.send(one.comes(), names));
            for (int step = 0; step < STEPS; step++) {
                Optional<Task> task = task();
                at = task.map(Task::getName).orElse(at);
                if (!happened() && !task.map(this::done).orElseGet(this::fired)) {
                    return stillThere();
                }
            }
            return "Het voorbeeld was na " + STEPS + " stappen nog niet klaar. Loopt het in een kring?";
        } catch (WebApplicationException refused) {
            return "Bij ‘" + at + "’ zegt het formulier: " + refused.getMessage();
        } catch (RuntimeException failure) {
            log.info("Example case {} stopped at {}", one.code(), at, failure);
            return "Bij ‘" + at + "’ kon het voorbeeld niet verder.";
        }
    }

    private Optional<Task> task() {
        return then(() -> database.queryForList("select id_ from act_ru_task where proc_inst_id_" + OURS
                + " order by create_time_, id_ limit 1", String.class)
                .stream().findFirst().map(id -> tasks.createTaskQuery().taskId(id).singleResult()));
    }

    private boolean done(Task task) {
        boolean waits = ON_THE_DAY.contains(task.getTaskDefinitionKey()) && task.getDueDate() != null
                && task.getDueDate().toInstant().isAfter(now);
        if (waits) {
            now = task.getDueDate().toInstant();
        }
        roles.put(task.getTaskDefinitionKey(), String.join(", ", new TreeSet<>(tasks.getIdentityLinksForTask(task.getId())
                .stream().map(IdentityLink::getGroupId).filter(java.util.Objects::nonNull).toList())));
        then(() -> asColleague(() -> {
            Map<String, Object> shown = FormData.received(forms.getTaskFormVariables(task.getId()));
            Map<String, Object> script = next(task.getTaskDefinitionKey());
            forms.submitTaskForm(task.getId(), answers.to(task, script, shown, names));
            return null;
        }));
        return true;
    }

    // The last answer of a script holds for every time after it.
    private Map<String, Object> next(String task) {
        Deque<Map<String, Object>> left = scripted.get(task);
        return left == null ? null : left.size() > 1 ? left.poll() : left.peek();
    }

    private boolean happened() {
        ExampleCase.Event event = ahead.peek();
        if (event == null || !waitsAt(event.at())) {
            return false;
        }
        ahead.poll();
        now = now.plus(Duration.ofDays(event.days()));
        if ("LESSON".equals(event.deed()) || "MISSED".equals(event.deed())) {
            lesson("LESSON".equals(event.deed()));
        } else if ("SIGNAL".equals(event.deed())) {
            then(() -> signals.again(event.answers(), names));
        } else {
            fill(event);
        }
        return true;
    }

    private void fill(ExampleCase.Event event) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(event.process()).latestVersion()
                .singleResult().getId();
        names.put("case", newest("number from wegwijs.referral_case"));
        names.put("referral", newest("number from wegwijs.onward_referral"));
        then(() -> asColleague(() -> forms.submitStartForm(definition, answers.looked(event.answers(), Map.of(), names))));
    }

    private void lesson(boolean came) {
        LocalDate day = database.queryForObject("select min((lesson ->> 'date')::date) from wegwijs.course_run run"
                + " join wegwijs.placement place on place.run_id = run.id, jsonb_array_elements(run.sessions) lesson"
                + " where place.branch_id = ? and place.status in ('ACCEPTED', 'STARTED') and (lesson ->> 'date')::date > ?",
                LocalDate.class, ExampleLibrary.BRANCH.value(), LocalDate.ofInstant(now, clock.getZone()));
        now = day.atTime(LocalTime.of(17, 0)).atZone(clock.getZone()).toInstant();
        then(() -> asColleague(() -> {
            courses.cameAll(ExampleLibrary.BRANCH, came);
            return null;
        }));
    }

    private String newest(String what) {
        return database.queryForList("select " + what + " where branch_id = ? order by created_at desc limit 1",
                String.class, ExampleLibrary.BRANCH.value()).stream().findFirst().orElse(null);
    }

    private boolean waitsAt(String step) {
        return !database.queryForList("select 1 from act_ru_execution line where is_active_ and act_id_ = ? and proc_inst_id_" + OURS, step)
                .isEmpty();
    }

    private boolean fired() {
        List<String> due = database.queryForList("select id_ from act_ru_job where process_instance_id_" + OURS
                + " order by duedate_ nulls first, id_ limit 1", String.class);
        if (due.isEmpty()) {
            return false;
        }
        Job job = jobs.createJobQuery().jobId(due.get(0)).singleResult();
        if (job.getDuedate() != null && job.getDuedate().toInstant().isAfter(now)) {
            now = job.getDuedate().toInstant();
        }
        then(() -> {
            jobs.executeJob(job.getId());
            return null;
        });
        return true;
    }

    private String stillThere() {
        List<String> places = database.queryForList("select distinct act_id_ from act_ru_execution line where is_active_ and"
                + " act_id_ is not null and proc_inst_id_" + OURS + " and not exists (select 1 from act_ru_execution called where"
                + " called.super_exec_ = line.id_) order by 1", String.class);
        return places.isEmpty() ? null : "Het voorbeeld blijft staan bij " + String.join(", ", places)
                + ": er is geen taak en geen wekker die verder leidt.";
    }

    private List<CasePath.Step> steps(Instant morning) {
        return new ArrayList<>(database.query("select proc_def_key_, act_id_, act_name_, act_type_, start_time_ from act_hi_actinst"
                + " where proc_inst_id_" + OURS + " order by start_time_, sequence_counter_, id_", (row, n) -> new CasePath.Step(
                row.getString(1), row.getString(2), row.getString(3) == null ? row.getString(2) : row.getString(3),
                row.getString(4), "userTask".equals(row.getString(4)) ? roles.get(row.getString(2)) : null,
                ChronoUnit.DAYS.between(morning, row.getTimestamp(5).toInstant()))));
    }

    private String outcome() {
        String closed = newest("coalesce(outcome, status) from wegwijs.referral_case");
        return closed != null ? closed : newest("status from wegwijs.signal");
    }

    private <T> T asColleague(Supplier<T> deed) {
        return currentUser.as(ExampleLibrary.COLLEAGUE, () -> work.asUser(ExampleLibrary.COLLEAGUE, deed));
    }

    // Each step as if it were committed: what waits for that is done, and everything is written.
    private <T> T then(Supplier<T> deed) {
        now = now.plus(BETWEEN_STEPS);
        return clock.at(now, () -> {
            T done = deed.get();
            turn.catchUp();
            entities.flush();
            entities.clear();
            return done;
        });
    }
}
