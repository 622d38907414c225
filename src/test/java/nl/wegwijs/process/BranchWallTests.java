package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.course.RunId;
import nl.wegwijs.referral.ConsentAtSource;

/** Colleagues of one branch see nothing of another, by whatever way they ask. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Story.class, Stage.class, TakenPaths.class})
@ExtendWith(NobodyInTheEngine.class)
class BranchWallTests extends StoryTelling {

    private static final ObjectMapper JSON = new ObjectMapper();

    // The engine answers no question without a limit.
    private static final String ALL = "?maxResults=2000";
    private static final String TASKS = WebAppClient.ENGINE + "/task" + ALL;

    @LocalServerPort
    private int port;

    private Task own;
    private Task other;
    private String otherNumber;
    private WebAppClient duinoord;

    @BeforeEach
    void oneCaseInEachBranch() {
        Somebody near = Somebody.called("Nabij");
        story.on(MONDAY).receives(stage.signal(stage.candidate(near, Stage.DUINOORD, null),
                ConsentAtSource.YES_SPOKEN, false));
        own = story.task("contactParticipant");
        comesToTheDesk("Ver");
        other = story.task("contactParticipant");
        otherNumber = (String) story.variable("caseNumber");
        clock.reset();
        duinoord = WebAppClient.loggedIn(port, "intake-duinoord");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    |                                                   |
            GET    | /form                                             |
            GET    | /form-variables                                   |
            GET    | /deployed-form                                    |
            GET    | /identity-links                                   |
            POST   | /claim                                            | {"userId":"intake-duinoord"}
            POST   | /unclaim                                          | {}
            POST   | /assignee                                         | {"userId":"intake-duinoord"}
            POST   | /submit-form                                      | {"variables":{"result":{"value":"DECLINED"}}}
            """)
    void answersAboutATaskOfAnotherBranchAsIfItWereNotThere(String method, String call, String body) {
        String path = "/task/" + other.getId() + (call == null ? "" : call);

        assertThat(duinoord.send(method, WebAppClient.ENGINE + path, body).statusCode()).isEqualTo(404);
        assertThat(basic().send(method, "/engine-rest" + path, body).statusCode()).isEqualTo(404);
        assertThat(story.tasks()).containsExactly("contactParticipant");
    }

    @Test
    void opensTheTaskOfTheOwnBranch() {
        assertThat(duinoord.get(WebAppClient.ENGINE + "/task/" + own.getId()).statusCode()).isEqualTo(200);
        assertThat(duinoord.get(WebAppClient.ENGINE + "/task/" + own.getId() + "/form-variables").body())
                .contains("Nabij");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"taskDefinitionKey\":\"contactParticipant\"}", "{\"unassigned\":true}",
            "{\"candidateGroup\":\"intake\"}", "{\"orQueries\":[{\"unassigned\":true,\"assigned\":true}]}"})
    void listsTasksOfTheOwnBranchOnly(String query) throws Exception {
        JsonNode listed = JSON.readTree(duinoord.send("POST", TASKS, query).body());
        JsonNode counted = JSON.readTree(duinoord.send("POST", WebAppClient.ENGINE + "/task/count", query).body());

        assertThat(listed.findValuesAsText("id")).contains(own.getId()).doesNotContain(other.getId());
        assertThat(listed.findValuesAsText("tenantId")).containsOnly("duinoord");
        assertThat(counted.path("count").asInt()).isEqualTo(listed.size());
    }

    @Test
    void findsNothingOfAnotherBranchByNumberOrVariable() {
        for (String query : List.of("{\"processInstanceBusinessKey\":\"" + otherNumber + "\"}",
                "{\"processVariables\":[{\"name\":\"caseNumber\",\"operator\":\"eq\",\"value\":\"" + otherNumber + "\"}]}",
                "{\"processInstanceId\":\"" + other.getProcessInstanceId() + "\"}",
                "{\"tenantIdIn\":[\"veenrijk\"]}")) {
            assertThat(duinoord.send("POST", TASKS, query).body()).as(query).isEqualTo("[]");
            assertThat(duinoord.send("POST", WebAppClient.ENGINE + "/task/count", query).body()).as(query)
                    .isEqualTo("{\"count\":0}");
        }
    }

    @Test
    void showsNothingOfAnotherBranchInAnyFilter() throws Exception {
        JsonNode filters = JSON.readTree(duinoord.get(WebAppClient.ENGINE + "/filter" + ALL).body());
        assertThat(filters).hasSize(5);

        StringBuilder shown = new StringBuilder();
        for (JsonNode filter : filters) {
            String path = WebAppClient.ENGINE + "/filter/" + filter.path("id").asText() + "/list" + ALL;
            shown.append(duinoord.get(path).body()).append(duinoord.send("POST", path, "{}").body());
        }
        assertThat(shown.toString()).contains(own.getId()).doesNotContain(other.getId()).doesNotContain(otherNumber);
    }

    @Test
    void keepsProcessesAndHistoryFromThoseWhoDoTheWork() {
        for (String path : List.of("/process-instance", "/process-instance/" + other.getProcessInstanceId(),
                "/process-instance/" + other.getProcessInstanceId() + "/variables", "/variable-instance",
                "/execution", "/history/process-instance", "/history/task", "/history/activity-instance",
                "/history/decision-instance", "/task/" + other.getId() + "/variables")) {
            assertThat(duinoord.get(WebAppClient.ENGINE + path).statusCode()).as(path).isIn(403, 404);
            assertThat(basic().get("/engine-rest" + path).statusCode()).as(path).isIn(403, 404);
        }
    }

    @Test
    void offersNoLessonsOfAnotherBranch(@Autowired RepositoryService repository) {
        RunId run = isOfferedASeat("Vreemd", 6);
        comesToTheFirstLessonWithoutAttendance();
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("attendance")
                .latestVersion().singleResult().getId();
        String path = WebAppClient.ENGINE + "/process-definition/" + definition;

        String here = WebAppClient.loggedIn(port, "course-ops").get(path + "/deployed-start-form").body();
        WebAppClient there = WebAppClient.loggedIn(port, "course-ops-duinoord");

        assertThat(here).contains("Vreemd Quillina", run.toString());
        assertThat(there.get(path + "/deployed-start-form").body()).contains("session").doesNotContain("Vreemd")
                .doesNotContain(run.toString());
        assertThat(there.send("POST", path + "/submit-form", "{\"variables\":{\"session\":{\"value\":\"" + run + "@"
                + today() + "@GROUP\"}}}").statusCode()).isEqualTo(422);
        assertThat(story.waitsAt()).contains("waitsForStart");
    }

    @Test
    void letsADoubleBeReviewedWhereTheCaseIs() {
        String phone = (String) story.shows("contactParticipant").get("phoneText");
        Somebody twin = new Somebody("Tweeling Quillina", "Kwartelzee", phone);
        story.on(MONDAY).receives(stage.signal(stage.candidate(twin, Stage.DUINOORD, null),
                ConsentAtSource.YES_SPOKEN, false));
        String review = story.task("reviewDuplicate").getId();
        clock.reset();

        assertThat(duinoord.get(WebAppClient.ENGINE + "/task/" + review + "/form-variables").statusCode())
                .isEqualTo(404);
        assertThat(WebAppClient.loggedIn(port, "intake").get(WebAppClient.ENGINE + "/task/" + review
                + "/form-variables").body()).contains("Tweeling", "Ver Quillina");
    }

    private void comesToTheFirstLessonWithoutAttendance() {
        story.does("offerPlace", Answers.takesThePlace());
        story.goesTo(mondayAfter(today()), java.time.LocalTime.of(17, 0));
        assertThat(story.waitsAt()).contains("waitsForStart");
    }

    private WebAppClient basic() {
        return WebAppClient.withBasic(port, "intake-duinoord", Trial.PASSWORD);
    }
}
