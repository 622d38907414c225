package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.collaboration.Budget;
import nl.wegwijs.collaboration.CoursePlace;
import nl.wegwijs.collaboration.CustomAnswer;
import nl.wegwijs.collaboration.CustomRequest;
import nl.wegwijs.collaboration.LevelGuess;
import nl.wegwijs.collaboration.PartnerCustomCourses;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.training.PartnerTrainings;
import nl.wegwijs.training.TrainingRequest;
import nl.wegwijs.training.TrainingTopic;
import nl.wegwijs.volunteer.VolunteerId;

/** Two hundred people who wait wherever one can wait, and what each of them holds before and after a move. */
abstract class MoveTelling extends MatchTelling {

    static final int CASES = 200;
    static final Path RELEASED = Path.of("src", "test", "resources", "released");
    /** Steps of the first release that later models lack, or have elsewhere in another form: who stands there finishes as it began. */
    private static final Set<String> GONE = Set.of("course-placement/seatAvailable", "course-placement/firstAttendance",
            "follow-up/aftercareDue", "follow-up/callAfterThreeMonths", "onward-referral/recordPartnerAnswer",
            "onward-referral/startCheckDue", "onward-referral/startCheckAgainDue", "referral/requestMissingInfo");

    @Autowired
    private PartnerTrainings trainings;
    @Autowired
    private PartnerCustomCourses customs;
    @Autowired
    private PartnerAgreements agreements;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private TaskService tasks;
    @Autowired
    private CaseMoves moves;
    @Autowired
    private MoveBook book;
    @Autowired
    ModelImpact impact;
    @Autowired
    private JdbcTemplate database;

    private static final Map<String, Object> known = new HashMap<>();
    private static final Map<String, Map<String, Object>> knownTo = new HashMap<>();
    private static final Set<String> heard = new HashSet<>();
    private final Map<String, Held> fresh = new HashMap<>();

    /** What an instance holds while it waits: all of it must still be there afterwards. */
    record Held(Set<String> places, Map<String, String> timers, Map<String, String> tasks, Set<String> hears) {
    }

    @AfterEach
    void takesAwayWhoNeverCame() {
        runtime.createProcessInstanceQuery().list().stream().filter(one -> String.valueOf(one.getBusinessKey()).startsWith("R14-"))
                .forEach(one -> runtime.deleteProcessInstance(one.getId(), "tried"));
    }

    void goesOver(Map<String, String> waiting, String from, String to) {
        Map<String, Held> before = held(waiting.keySet());
        CaseMove report = move(to);
        assertThat(report.failed()).isZero();
        assertThat(report.waiting()).isZero();
        Map<String, Held> after = held(waiting.keySet());
        Set<String> stayed = new TreeSet<>();
        waiting.forEach((instance, place) -> {
            assertThat(after.get(instance).places()).as(place).isEqualTo(before.get(instance).places());
            assertThat(after.get(instance).timers()).as(place).containsAllEntriesOf(common(before, after, instance));
            assertThat(after.get(instance).tasks()).as(place).isEqualTo(before.get(instance).tasks());
            if (deploymentOf(instance).equals(to)) {
                assertThat(missing(after.get(instance), place, to)).as(place).isEmpty();
            } else {
                stayed.add(place);
            }
        });
        assertThat(GONE).containsAll(stayed);
    }

    // A timer that the other model has no more, is gone with it.
    private static Map<String, String> common(Map<String, Held> before, Map<String, Held> after, String instance) {
        Map<String, String> both = new HashMap<>(before.get(instance).timers());
        both.keySet().retainAll(after.get(instance).timers().keySet());
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
        return instances.stream().collect(Collectors.toMap(one -> one, one -> new Held(
                new TreeSet<>(runtime.getActiveActivityIds(one)),
                database.query("select def.act_id_, job.duedate_ from act_ru_job job join act_ru_jobdef def on def.id_ ="
                        + " job.job_def_id_ where job.process_instance_id_ = ?", row -> {
                            Map<String, String> found = new TreeMap<>();
                            while (row.next()) {
                                found.put(row.getString(1), String.valueOf(row.getTimestamp(2)));
                            }
                            return found;
                        }, one),
                tasks.createTaskQuery().processInstanceId(one).list().stream().collect(Collectors.toMap(
                        task -> task.getTaskDefinitionKey(), task -> String.valueOf(task.getDueDate()))),
                new TreeSet<>(database.queryForList("select event_name_ || ' at ' || activity_id_ from act_ru_event_subscr"
                        + " where proc_inst_id_ = ?", String.class, one)))));
    }

    /** So many instances, in turn at each step of each model where one can wait; by instance the place. */
    Map<String, String> standEverywhere(String deployment, List<ModelFile> from, int wanted) {
        List<String> places = ModelPlaces.in(from).stream().sorted().toList();
        Map<String, String> waiting = new LinkedHashMap<>();
        List<String> failed = new ArrayList<>();
        for (int n = 0; n < Math.max(wanted, places.size()); n++) {
            String place = places.get(n % places.size());
            String key = place.substring(0, place.indexOf('/'));
            try {
                waiting.put(begin(definition(deployment, key), place.substring(place.indexOf('/') + 1)), place);
            } catch (RuntimeException failure) {
                failed.add(place + ": " + failure.getMessage());
            }
        }
        assertThat(failed).isEmpty();
        return waiting;
    }

    private String begin(String definition, String step) {
        ProcessInstance begun = runtime.createProcessInstanceById(definition).businessKey("R14-" + UUID.randomUUID())
                .setVariables(known)
                .setVariables(knownTo.getOrDefault(definition.split(":")[0], Map.of()))
                .startBeforeActivity(step).execute();
        assertThat(runtime.getActiveActivityIds(begun.getId())).as(step).contains(step);
        return begun.getId();
    }

    private String definition(String deployment, String key) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment).processDefinitionKey(key).singleResult().getId();
    }

    String deploymentOf(String instance) {
        ProcessDefinition definition = repository.getProcessDefinition(runtime.createProcessInstanceQuery()
                .processInstanceId(instance).singleResult().getProcessDefinitionId());
        return definition.getDeploymentId();
    }

    static List<ModelFile> models(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).map(ModelFile::read).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    String deploy(String name, Map<String, byte[]> files) {
        DeploymentBuilder set = repository.createDeployment().name(name);
        files.forEach((file, content) -> set.addInputStream(file, new ByteArrayInputStream(content)));
        return set.deploy().getId();
    }

    /**
     * Whatever the models want to know of a case, gathered from people who wait at the places that know it.
     * A new model whose timers ask a desk needs its people here.
     */
    void knowsEverything() {
        if (!known.isEmpty()) {
            return;
        }
        known.putAll(Map.of("callBackAt", clock.instant().plus(Duration.ofDays(2)).toString(), "domain", "DIGITAL_BASIC",
                "urgentStatus", "HANDED_OVER", "purpose", "INTAKE", "urgency", "NORMAL", "onwardReason", "ADVICE",
                "thinkUntil", clock.instant().plus(Duration.ofDays(9)).toString()));
        givesATraining();
        remember();
        looksForPeopleForACourse();
        remember();
        comesToTheDesk("Mist");
        story.does("contactParticipant", Answers.tried("PHONE", "NO_ANSWER"));
        remember();
        // Nothing of the intake is known of somebody who was not reached.
        knownTo.keySet().removeAll(Set.of("intake", "referral"));
        VolunteerId volunteer = stage.volunteer(Somebody.called("Vrijwilliger"), 4, "MON_AFTERNOON");
        isAdvisedAVolunteer("Paar", "MON_AFTERNOON");
        agreesToMeet(volunteer);
        remember();
        comesToTheDesk("Door");
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.talk()).does("concludeIntake", Map.of("result", "DIRECT_ONWARD"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_READING"));
        story.does("chooseReceiver", Answers.receiver("DOMAIN_NOT_OFFERED", stage.partner("UWV Laagveen")));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        remember();
        startsACourse("Leert", 6);
        remember();
        getsAdvice("Wacht");
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", stage.group("Groep zonder dag")));
        remember();
        isOfferedASeat("Plek", 6);
        remember();
    }

    private void looksForPeopleForACourse() {
        PartnerId partner = stage.referrer("Maatschappelijk werk Laagveen");
        story.on(MONDAY);
        String number = customs.request(partner, new CustomRequest(TargetGroup.SOCIAL_EMPLOYMENT_WORKERS,
                "Een formulier op de computer invullen", 10, LevelGuess.BEGINNER, CoursePlace.AT_PARTNER, today().plusDays(7),
                today().plusDays(90), Set.of(ContactTime.MORNING), Budget.YES, true), Map.of(), UUID.randomUUID()).number();
        story.follows(stage.beside(CustomEducationProcess.KEY, number));
        story.does("exploreCustom", Map.of("result", "YES", "domain", "DIGITAL_BASIC", "expected", 10, "levelGuess", "BEGINNER",
                "teacherAvailable", "YES"));
        story.does("designCustom", Map.of("offering", stage.group("Computer op het werk").toString(), "sessions", 6, "minutes",
                "90", "teacher", "COLLEAGUE", "price", 400, "minParticipants", 2, "maxParticipants", 8));
        story.does("approveCustom", Map.of("result", "YES"));
        agreements.record(partner, AgreementKind.COOPERATION, today(), null);
        customs.answer(partner, number, CustomAnswer.YES, null);
    }

    private void givesATraining() {
        LocalDate day = today().plusDays(21);
        String number = trainings.request(stage.uwv(), new TrainingRequest(TrainingTopic.BOTH, "Klantmanagers", 8, 180, null,
                false, null), Map.of(), UUID.randomUUID()).number();
        story.follows(stage.beside(TrainingProcess.KEY, number));
        story.does("discussTraining", Map.of("result", "YES", "topic", "BOTH", "audience", "Klantmanagers", "size", 8,
                "minutes", 180, "trainedBefore", "NO", "practice", false));
        story.does("planTraining", Map.of("result", "PLAN", "variant", story.shows("planTraining").get("variant"),
                "plannedAt", day + "T13:00", "place", "Leerzaal", "trainer", "training", "expert", true));
        trainings.confirm(stage.uwv(), number, 8);
        story.goesTo(day.minusDays(6), LocalTime.of(10, 0));
        story.does("prepareTraining", Map.of("cardPrinted", true, "portalLinkTested", true, "localOfferUpToDate", true));
        story.goesTo(day, LocalTime.of(16, 0)).does("giveTraining", Map.of("result", "GIVEN", "attended", 8));
    }

    // A model's own people know best, and who came last; what they do not know, others do.
    private void remember() {
        runtime.createProcessInstanceQuery().list().stream().filter(one -> heard.add(one.getId())).forEach(one -> {
            Map<String, Object> said = new HashMap<>(runtime.getVariables(one.getId()));
            said.values().removeIf(value -> value == null || "".equals(value));
            known.putAll(said);
            knownTo.computeIfAbsent(one.getProcessDefinitionId().split(":")[0], first -> new HashMap<>()).putAll(said);
        });
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
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
