package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.referral.ConsentAtSource;

/** Two colleagues do the same thing at once, each in an own session: one succeeds, the other reads a sentence. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(NobodyInTheEngine.class)
class RaceTests extends StoryTelling {

    private static final int TIMES = 500;
    private static final int SEATS = 10;

    @LocalServerPort
    private int port;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void twoColleagues(@Autowired DemoLibrary library, @Autowired Staff staff) {
        story.on(MONDAY);
        for (String role : List.of("intake", "placement", "assessment", "follow-up")) {
            staff.takeOnForDemo(role + "-two", "Tweede", role, Trial.PASSWORD, List.of(role), List.of("veenrijk"));
        }
        clock.reset();
    }

    @Test
    void completeTheSameTask() {
        List<WebAppClient> both = both("intake");
        try (Race race = new Race()) {
            for (int n = 0; n < TIMES; n++) {
                if (n % 50 == 0) {
                    comesToTheDesk("Gelijk" + n);
                    clock.reset();
                }
                Task task = story.task("contactParticipant");
                Map<String, Object> later = Map.of("channel", "PHONE", "result", "CALL_BACK", "callBackAt",
                        today().plusDays(1) + "T10:00");
                Race.oneWon(race.run(() -> both.get(0).submits(task, later), () -> both.get(1).submits(task, later)));
                assertThat(story.tasks()).isEmpty();
                management.executeJob(management.createJobQuery()
                        .processInstanceId(task.getProcessInstanceId()).singleResult().getId());
            }
        }
        assertThat(database.queryForList("""
                select count(*) from wegwijs.contact_attempt attempt join wegwijs.referral_case one
                    on one.id = attempt.case_id where attempt.result = 'CALL_BACK' group by one.id""", Integer.class))
                .as("calls per case, every ended race is one").hasSizeGreaterThanOrEqualTo(TIMES / 50).allMatch(calls -> calls <= 50);
    }

    @Test
    void claimTheSameTask() {
        comesToTheDesk("Opgepakt");
        clock.reset();
        Task task = story.task("contactParticipant");
        List<String> names = List.of("intake", "intake-two");
        List<WebAppClient> both = both("intake");
        List<Supplier<HttpResponse<String>>> claims = new ArrayList<>();
        for (int who = 0; who < 2; who++) {
            WebAppClient client = both.get(who);
            String body = "{\"userId\":\"" + names.get(who) + "\"}";
            claims.add(() -> client.send("POST", WebAppClient.ENGINE + "/task/" + task.getId() + "/claim", body));
        }
        try (Race race = new Race()) {
            for (int n = 0; n < TIMES; n++) {
                int winner = Race.oneWon(race.run(claims.get(n % 2), claims.get(1 - n % 2)));
                assertThat(story.task("contactParticipant").getAssignee()).isEqualTo(names.get((winner + n) % 2));
                tasks.setAssignee(task.getId(), null);
            }
        }
    }

    @Test
    void claimWhatTheOtherCompletes() {
        List<WebAppClient> both = both("intake");
        try (Race race = new Race()) {
            comesToTheDesk("Weg");
            clock.reset();
            for (int n = 0; n < TIMES / 5; n++) {
                Task task = story.task("contactParticipant");
                Map<String, Object> later = Map.of("channel", "PHONE", "result", "CALL_BACK", "callBackAt",
                        today().plusDays(1) + "T10:00");
                Race.oneWon(race.run(() -> both.get(0).submits(task, later), () -> both.get(1).send("POST",
                        WebAppClient.ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"intake-two\"}")));
                if (story.tasks().isEmpty()) {
                    management.executeJob(management.createJobQuery()
                            .processInstanceId(task.getProcessInstanceId()).singleResult().getId());
                } else {
                    tasks.setAssignee(task.getId(), null);
                }
            }
        }
    }

    @Test
    void readWhatTheOtherCompletes() {
        List<WebAppClient> both = both("intake");
        try (Race race = new Race()) {
            for (int n = 0; n < TIMES / 20; n++) {
                comesToTheDesk("Lezer" + n);
                clock.reset();
                Task task = story.task("contactParticipant");
                List<HttpResponse<String>> answers = race.run(
                        () -> both.get(0).submits(task, Map.of("channel", "PHONE", "result", "DECLINED")),
                        () -> both.get(1).get(WebAppClient.ENGINE + "/task/" + task.getId() + "/form-variables"));
                assertThat(answers.get(0).statusCode()).as(answers.get(0).body()).isEqualTo(204);
                assertThat(answers.get(1).statusCode()).as(answers.get(1).body()).isIn(200, 404);
            }
        }
    }

    @Test
    void decideAboutTheSameDouble() {
        List<WebAppClient> both = both("intake");
        try (Race race = new Race()) {
            for (int n = 0; n < TIMES / 10; n++) {
                comesToTheDesk("Tweeling" + n);
                clock.reset();
                String phone = (String) story.shows("contactParticipant").get("phoneText");
                story.receives(stage.signal(stage.candidate(new Somebody("Tweeling Quillina", "Kwartelzee", phone),
                        Stage.VEENRIJK, null), ConsentAtSource.YES_SPOKEN, false));
                Task task = story.task("reviewDuplicate");
                int winner = Race.oneWon(race.run(() -> both.get(0).submits(task, Map.of("decision", "SAME")),
                        () -> both.get(1).submits(task, Map.of("decision", "OTHER"))));
                assertThat(story.isOver()).isEqualTo(winner == 0);
                if (winner == 1) {
                    story.does("contactParticipant", Answers.called("DECLINED"))
                            .does("closeCase", Answers.closes("DECLINED"));
                }
            }
        }
    }

    @Test
    void takeTheLastSeat() {
        List<WebAppClient> both = both("assessment");
        try (Race race = new Race()) {
            for (int n = 0; n < SEATS; n++) {
                OfferingId course = stage.group("Laatste plek " + n);
                getsAdvice("Een" + n);
                Task first = story.task("agreeAdvice");
                getsAdvice("Ander" + n);
                Task second = story.task("agreeAdvice");
                RunId run = stage.run(course, mondayAfter(today()), 6, 1);
                Map<String, Object> advice = Answers.advice("OWN_COURSE", course);

                List<HttpResponse<String>> answers = race.run(() -> both.get(0).submits(first, advice),
                        () -> both.get(1).submits(second, advice));

                assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204));
                assertThat(stage.seatsHeld(run)).isEqualTo(1);
                assertThat(Set.of(statusOf(first), statusOf(second))).containsExactlyInAnyOrder("OFFERED", "WAITING");
            }
        }
    }

    private String statusOf(Task task) {
        return database.queryForObject("""
                select one.status from wegwijs.referral_case one join act_hi_procinst line
                    on line.business_key_ = one.number where line.id_ = ?""", String.class, task.getProcessInstanceId());
    }

    private List<WebAppClient> both(String role) {
        return List.of(WebAppClient.loggedIn(port, role), WebAppClient.loggedIn(port, role + "-two"));
    }
}
