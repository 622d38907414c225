package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import nl.wegwijs.library.CurrentUser;

/** Two hundred people who wait wherever one can wait, and what each of them holds before and after a move. */
abstract class MoveTelling extends KnownTelling {

    static final int CASES = Integer.getInteger("wegwijs.ordeal.cases", 200);
    static final Path RELEASED = Path.of("src", "test", "resources", "released");
    /** Steps that today's models lack, or have elsewhere in another form: who stands there finishes as it began. */
    private static final Set<String> GONE = Set.of("course-placement/seatAvailable", "course-placement/firstAttendance",
            "follow-up/aftercareDue", "follow-up/callAfterThreeMonths", "onward-referral/startCheckDue",
            "onward-referral/startCheckAgainDue", "custom-education/arrangeAgreement", "register-volunteer/makeReady",
            "register-volunteer/meetVolunteer", "register-volunteer/meetAgainDue");
    // What an owner would choose: the colleague who waits for the partner's answer asks for it, and the other way round.
    private static final Map<String, Map<String, String>> CHOSEN = Map.of("onward-referral",
            Map.of("recordPartnerAnswer", "remindPartner", "remindPartner", "recordPartnerAnswer"));
    private static final String TRIED = "R14-";

    private static Set<String> live = current().keySet();

    @Autowired
    private RepositoryService repository;
    @Autowired
    private DeployedModels models;
    @Autowired
    private CaseMoves moves;
    @Autowired
    private MoveBook book;
    @Autowired
    ModelImpact impact;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate together;

    private final Map<String, Held> fresh = new HashMap<>();
    private final Map<String, Map<String, Object>> asked = new HashMap<>();
    final AtomicLong compared = new AtomicLong();

    /** What an instance holds while it waits: all of it must still be there afterwards. */
    record Held(Set<String> places, Map<String, String> timers, Map<String, String> tasks, Set<String> hears) {
    }

    @AfterEach
    void takesAwayWhoNeverCame() {
        List<String> tried = database.queryForList("select id_ from act_ru_execution where parent_id_ is null and"
                + " business_key_ like ?", String.class, TRIED + "%");
        for (int n = 0; n < tried.size(); n += CASES) {
            runtime.deleteProcessInstances(tried.subList(n, Math.min(n + CASES, tried.size())), "tried", true, true);
        }
    }

    void goesOver(Map<String, String> waiting, String to) {
        Map<String, Held> before = held(waiting.keySet());
        CaseMove report = move(to, CHOSEN);
        assertThat(report.failed()).isZero();
        assertThat(report.waiting()).isZero();
        Map<String, Held> after = held(waiting.keySet());
        Map<String, String> deployments = deployments(waiting.keySet());
        Set<String> stayed = new TreeSet<>();
        waiting.forEach((instance, place) -> {
            Held then = before.get(instance);
            Held now = after.get(instance);
            compared.addAndGet(common(then, now).size());
            assertThat(now.timers()).as(place).containsAllEntriesOf(common(then, now));
            if (deployments.get(instance).equals(to)) {
                String step = there(then, place, now);
                assertThat(now.places()).as(place).containsExactly(step);
                assertThat(now.tasks().values()).as(place).containsExactlyElementsOf(then.tasks().values());
                assertThat(missing(now, place.substring(0, place.indexOf('/') + 1) + step, to)).as(place).isEmpty();
            } else {
                assertThat(now).as(place).isEqualTo(then);
                stayed.add(place);
            }
        });
        assertThat(GONE).containsAll(stayed);
    }

    // The step where somebody stood, or the one that the owner chose instead.
    private static String there(Held then, String place, Held now) {
        String stood = then.places().iterator().next();
        return now.places().contains(stood) ? stood
                : CHOSEN.getOrDefault(place.substring(0, place.indexOf('/')), Map.of()).get(stood);
    }

    // A timer that the other model has no more, is gone with it.
    private static Map<String, String> common(Held then, Held now) {
        Map<String, String> both = new HashMap<>(then.timers());
        both.keySet().retainAll(now.timers().keySet());
        return both;
    }

    /** Compared with one that begins to wait there now: what it would do, hear or be woken by. */
    private Set<String> missing(Held moved, String place, String deployment) {
        Held anew = fresh.computeIfAbsent(deployment + place, first -> {
            String key = place.substring(0, place.indexOf('/'));
            String instance = begin(definition(deployment, key), place.substring(place.indexOf('/') + 1));
            Held wanted = held(Set.of(instance)).get(instance);
            runtime.deleteProcessInstance(instance, "compared");
            return wanted;
        });
        Set<String> missing = new TreeSet<>();
        anew.hears().stream().filter(one -> !moved.hears().contains(one)).forEach(one -> missing.add("hears " + one));
        anew.tasks().keySet().stream().filter(one -> !moved.tasks().containsKey(one)).forEach(one -> missing.add("task " + one));
        anew.timers().keySet().stream().filter(one -> !moved.timers().containsKey(one)).forEach(one -> missing.add("timer " + one));
        return missing;
    }

    CaseMove move(String deployment) {
        return move(deployment, Map.of());
    }

    CaseMove move(String deployment, Map<String, Map<String, String>> choices) {
        UUID move = moves.begin(null, deployment, choices, CurrentUser.SYSTEM);
        moves.goOn();
        for (Instant until = clock.instant().plus(Duration.ofMinutes(5)); book.find(move).orElseThrow().isBusy()
                && clock.instant().isBefore(until);) {
            moves.goOn();
        }
        return book.find(move).orElseThrow();
    }

    Map<String, Held> held(Set<String> instances) {
        Map<String, Held> all = instances.stream().collect(Collectors.toMap(one -> one,
                one -> new Held(new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>())));
        eachOf(instances, "select proc_inst_id_, act_id_, null from act_ru_execution where is_active_ and act_id_ is not null"
                + " and proc_inst_id_", (one, step, nothing) -> all.get(one).places().add(step));
        eachOf(instances, "select job.process_instance_id_, def.act_id_, job.duedate_::text from act_ru_job job join"
                + " act_ru_jobdef def on def.id_ = job.job_def_id_ where job.process_instance_id_",
                (one, timer, due) -> all.get(one).timers().put(timer, due));
        eachOf(instances, "select proc_inst_id_, task_def_key_, due_date_::text from act_ru_task where proc_inst_id_",
                (one, task, due) -> all.get(one).tasks().put(task, String.valueOf(due)));
        eachOf(instances, "select proc_inst_id_, event_name_ || ' at ' || activity_id_, null from act_ru_event_subscr"
                + " where proc_inst_id_", (one, message, nothing) -> all.get(one).hears().add(message));
        return all;
    }

    private interface Told {
        void say(String instance, String what, String more);
    }

    private void eachOf(Set<String> instances, String asked, Told told) {
        String[] ids = instances.toArray(String[]::new);
        database.query(asked + " = any (?)", statement -> statement.setArray(1, statement.getConnection()
                .createArrayOf("varchar", ids)), row -> {
                    told.say(row.getString(1), row.getString(2), row.getString(3));
                });
    }

    /** So many instances at each step of each of these models where one can wait; by instance the place. */
    Map<String, String> standEverywhere(String deployment, List<ModelFile> from, int atEach) {
        Map<String, String> waiting = new LinkedHashMap<>();
        List<String> failed = new ArrayList<>();
        for (String place : ModelPlaces.in(from).stream().sorted().toList()) {
            String definition = definition(deployment, place.substring(0, place.indexOf('/')));
            String step = place.substring(place.indexOf('/') + 1);
            try {
                together.executeWithoutResult(status -> IntStream.range(0, atEach)
                        .forEach(n -> waiting.put(begin(definition, step), place)));
            } catch (RuntimeException failure) {
                failed.add(place + ": " + failure.getMessage());
            }
        }
        assertThat(failed).isEmpty();
        Map<String, Held> held = held(waiting.keySet());
        waiting.forEach((instance, place) -> assertThat(held.get(instance).places()).as(place)
                .containsExactly(place.substring(place.indexOf('/') + 1)));
        return waiting;
    }

    private String begin(String definition, String step) {
        return runtime.createProcessInstanceById(definition).businessKey(TRIED + UUID.randomUUID())
                .setVariables(asked.computeIfAbsent(definition, this::askedBy)).startBeforeActivity(step).execute().getId();
    }

    // As much as the model names, or today's; a case that knows all would be slow to carry.
    private Map<String, Object> askedBy(String definition) {
        String key = definition.split(":")[0];
        Map<String, Object> all = known(key);
        try (InputStream model = repository.getProcessModel(definition)) {
            String text = new String(model.readAllBytes(), StandardCharsets.UTF_8)
                    + new String(current().getOrDefault(key + ".bpmn", new byte[0]), StandardCharsets.UTF_8);
            all.keySet().removeIf(name -> !text.contains(name));
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String definition(String deployment, String key) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment).processDefinitionKey(key).singleResult().getId();
    }

    /** With the models of which deployment each of these goes on. */
    Map<String, String> deployments(Set<String> instances) {
        Map<String, String> found = new HashMap<>();
        eachOf(instances, "select line.id_, model.deployment_id_, null from act_ru_execution line join act_re_procdef model"
                + " on model.id_ = line.proc_def_id_ where line.parent_id_ is null and line.id_",
                (one, deployment, nothing) -> found.put(one, deployment));
        return found;
    }

    static List<ModelFile> models(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).map(ModelFile::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Brings these files instead of those before; what was among those only, begins no more. */
    String deploy(Map<String, byte[]> files) {
        Set<String> dropped = new TreeSet<>(live);
        dropped.removeAll(files.keySet());
        live = Set.copyOf(files.keySet());
        return together.execute(status -> models.deploy(files, dropped));
    }

    static Map<String, byte[]> current() {
        Map<String, byte[]> files = new TreeMap<>();
        files.putAll(files(Path.of("processes")));
        files.putAll(files(Path.of("forms")));
        return files;
    }

    static Map<String, byte[]> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, byte[]> found = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith(".")).toList()) {
                found.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
