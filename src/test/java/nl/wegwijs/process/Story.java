package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.SignalReceipt;

/**
 * Tells what happens to one person, the way a coordinator would: a signal comes in, colleagues fill
 * in their forms through the form seam, days go by. Only the clock is moved by hand.
 */
@Component
class Story {

    private static final Pattern GIVEN_BY_THE_BINDING =
            Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\"valuesKey\"\\s*:\\s*\"(\\w+)\"");

    private final DemoLibrary library;
    private final ReferralDesk signals;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final HistoryService history;
    private final RepositoryService repository;
    private final EngineWork work;
    private final CurrentUser currentUser;
    private final DailyRound dailyRound;
    private final ShiftableClock clock;
    private final EarlyEndPairs earlyEnds;
    private final SignalsTakenBack takenBack;

    private String root;
    private String caseId;
    private String caseNumber;

    Story(DemoLibrary library, ReferralDesk signals, RuntimeService runtime, TaskService tasks, FormService forms,
            ManagementService management, HistoryService history, RepositoryService repository, EngineWork work,
            CurrentUser currentUser, DailyRound dailyRound, ShiftableClock clock, EarlyEndPairs earlyEnds,
            SignalsTakenBack takenBack) {
        this.library = library;
        this.signals = signals;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.history = history;
        this.repository = repository;
        this.work = work;
        this.currentUser = currentUser;
        this.dailyRound = dailyRound;
        this.clock = clock;
        this.earlyEnds = earlyEnds;
        this.takenBack = takenBack;
    }

    Story on(LocalDate day) {
        caseId = null;
        caseNumber = null;
        if (!library.isOpen()) {
            library.open();
        }
        clock.moveTo(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
        return this;
    }

    SignalReceipt receives(NewSignal told) {
        SignalReceipt receipt = signals.receive(told);
        tellsOf(instanceOf(receipt));
        couldEndHere();
        return receipt;
    }

    /** A colleague fills in a start form; returns the id of what it began. */
    String starts(String process, String user, Map<String, Object> answers) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion()
                .singleResult().getId();
        String begun = as(user, () -> forms.submitStartForm(definition, answers)).getProcessInstanceId();
        if (ReferralProcess.KEY.equals(process)) {
            tellsOf(begun);
        }
        couldEndHere();
        return begun;
    }

    /** A colleague writes down by its number what changes in this case. */
    Story changes(String user, String change, Map<String, Object> answers) {
        Map<String, Object> form = new HashMap<>(answers);
        form.put("caseNumber", caseNumber());
        form.put("change", change);
        starts("change-case", user, form);
        return this;
    }

    /** The end events that what ran beside this case reached. */
    List<String> besideEndedAt(String process) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(process)
                .processInstanceBusinessKey(caseNumber).list().stream()
                .flatMap(instance -> ends(instance.getId()).stream()).toList();
    }

    /** The number of this story's case, also after it was closed. */
    String caseNumber() {
        if (caseNumber == null) {
            caseNumber = (String) runtime.getVariable(root, CaseVariables.CASE_NUMBER);
            caseId = (String) runtime.getVariable(root, CaseVariables.CASE);
        }
        return caseNumber;
    }

    /** Somebody of the task's own role reads the form, fills it in and completes the task. */
    Story does(String taskKey, Map<String, Object> answers) {
        couldEndHere();
        Task task = task(taskKey);
        Optional.ofNullable((String) tasks.getVariable(task.getId(), CaseVariables.CASE)).ifPresent(known -> {
            caseId = known;
            caseNumber = (String) tasks.getVariable(task.getId(), CaseVariables.CASE_NUMBER);
        });
        String user = DemoLibrary.colleague(task, tasks.getIdentityLinksForTask(task.getId()));
        as(user, () -> {
            lacksNothing(task, forms.getTaskFormVariables(task.getId()).keySet());
            forms.submitTaskForm(task.getId(), new HashMap<>(answers));
            return null;
        });
        couldEndHere();
        return this;
    }

    // Nothing of the story changes: what is tried here is taken back.
    private void couldEndHere() {
        if (root != null && !isOver()) {
            Optional.ofNullable((String) runtime.getVariable(root, CaseVariables.CASE))
                    .ifPresentOrElse(earlyEnds::tryAt, this::couldBeTakenBack);
        }
    }

    private void couldBeTakenBack() {
        Optional.ofNullable((String) runtime.getVariable(root, CaseVariables.SIGNAL))
                .ifPresent(signal -> takenBack.tryAt(root, signal));
    }

    /** Whatever a form shows or offers must come from its binding; the browser says nothing when it does not. */
    private void lacksNothing(Task task, Set<String> given) {
        Set<String> wanted = new TreeSet<>();
        try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
            Matcher named = GIVEN_BY_THE_BINDING.matcher(new String(form.readAllBytes(), StandardCharsets.UTF_8));
            while (named.find()) {
                wanted.add(named.group(1) == null ? named.group(2) : named.group(1));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        wanted.removeAll(given);
        assertThat(wanted).as("not given to the form of " + task.getTaskDefinitionKey()).isEmpty();
    }

    Map<String, Object> shows(String taskKey) {
        Task task = task(taskKey);
        return as(DemoLibrary.colleague(task, tasks.getIdentityLinksForTask(task.getId())), () -> {
            VariableMap shown = forms.getTaskFormVariables(task.getId());
            Map<String, Object> plain = new HashMap<>();
            shown.keySet().forEach(key -> plain.put(key, plain(shown.getValueTyped(key))));
            return plain;
        });
    }

    // Lists travel as text.
    private static Object plain(TypedValue value) {
        return value instanceof SerializableValue list ? list.getValueSerialized() : value.getValue();
    }

    Story goesTo(LocalDate day, LocalTime time) {
        clock.moveTo(LocalDateTime.of(day, time).atZone(clock.getZone()).toInstant());
        dailyRound.walk();
        firesWhatIsDue();
        couldEndHere();
        return this;
    }

    Story daysLater(int days) {
        return goesTo(LocalDate.now(clock).plusDays(days), LocalTime.of(10, 0));
    }

    /** Fires the timers of this story that are due, and those that follow from them. */
    Story firesWhatIsDue() {
        for (boolean fired = true; fired;) {
            fired = false;
            Instant now = clock.instant();
            for (String instance : instances()) {
                // One at a time: what fires may take others with it.
                Optional<Job> due = management.createJobQuery().processInstanceId(instance).active()
                        .orderByJobDuedate().asc()
                        .list().stream()
                        .filter(job -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(now))
                        .findFirst();
                due.ifPresent(job -> management.executeJob(job.getId()));
                fired |= due.isPresent();
            }
        }
        return this;
    }

    Set<String> waitsAt() {
        return instances().stream().flatMap(instance -> runtime.getActiveActivityIds(instance).stream())
                .collect(Collectors.toSet());
    }

    Set<String> tasks() {
        return instances().stream().flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance).list()
                .stream()).map(Task::getTaskDefinitionKey).collect(Collectors.toSet());
    }

    Task task(String key) {
        return instances().stream()
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(key).list()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + key + ", but " + waitsAt()));
    }

    Object variable(String name) {
        return runtime.getVariable(root, name);
    }

    /** The value of this variable in whichever of the story's processes knows it; in the last begun, when more do. */
    String found(String name) {
        return instances().stream().sorted(Comparator.comparing(this::begun)).map(instance -> (String) runtime.getVariable(instance, name))
                .filter(Objects::nonNull).reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("Nobody knows " + name + " at " + waitsAt()));
    }

    // Whoever was called began after its caller, or in the same moment.
    private String begun(String instance) {
        HistoricProcessInstance told = history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult();
        return told.getStartTime().getTime() + (told.getSuperProcessInstanceId() == null ? " caller" : " its called");
    }

    boolean isOver() {
        return runtime.createProcessInstanceQuery().processInstanceId(root).count() == 0;
    }

    /** The ids of all end events of the main line that were reached. */
    List<String> endedAt() {
        return ends(root);
    }

    /** The same of the processes that this one called. */
    List<String> endsOf(String process) {
        return history.createHistoricProcessInstanceQuery().rootProcessInstanceId(root).processDefinitionKey(process)
                .list().stream().flatMap(instance -> ends(instance.getId()).stream()).toList();
    }

    private List<String> ends(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .sorted(Comparator.comparing(activity -> activity.getEndTime()))
                .map(activity -> activity.getActivityId()).toList();
    }

    String root() {
        return root;
    }

    /** The case of this story, also after it was closed. */
    String caseId() {
        return caseId;
    }

    /** Goes on with another instance, for instance the one that was restarted in another branch. */
    Story follows(String instance) {
        tellsOf(instance);
        return this;
    }

    /** Goes on where this signal is handled now. */
    Story followsSignal(SignalReceipt receipt) {
        return follows(instanceOf(receipt));
    }

    private void tellsOf(String instance) {
        root = instance;
        caseNumber = null;
    }

    // What a provider sends on is first handled by a process of its own.
    private String instanceOf(SignalReceipt receipt) {
        return Stream.of(ReferralProcess.KEY, ReverseReferralProcess.KEY)
                .flatMap(process -> instancesOf(process, receipt).stream()).findFirst().orElseThrow();
    }

    private List<String> instancesOf(String process, SignalReceipt receipt) {
        List<String> running = runtime.createProcessInstanceQuery().processDefinitionKey(process)
                .variableValueEquals(CaseVariables.SIGNAL, receipt.signalId().toString()).list().stream()
                .map(instance -> instance.getId()).toList();
        return !running.isEmpty() ? running : history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process).processInstanceBusinessKey(receipt.number()).list().stream()
                .map(instance -> instance.getId()).toList();
    }

    private List<String> instances() {
        return Stream.concat(runtime.createProcessInstanceQuery().rootProcessInstanceId(root).list().stream(),
                        besideCase().stream()).map(instance -> instance.getId()).distinct().toList();
    }

    // What runs beside the case has the case's number.
    private List<ProcessInstance> besideCase() {
        String number = caseNumber == null && !isOver() ? (String) runtime.getVariable(root, CaseVariables.CASE_NUMBER)
                : caseNumber;
        return number == null ? List.of()
                : runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list();
    }

    private <T> T as(String user, java.util.function.Supplier<T> deed) {
        return currentUser.as(user, () -> work.asUser(user, deed));
    }
}
