package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the forms of the real models do not accept, and what a process owner may add to them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Story.class, Stage.class, TakenPaths.class})
@ExtendWith(NobodyInTheEngine.class)
class StoryRefusalTests extends StoryTelling {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECLINED = "{\"variables\":{\"channel\":{\"value\":\"PHONE\"},"
            + "\"result\":{\"value\":\"DECLINED\"}}}";

    @LocalServerPort
    private int port;

    @Test
    void letsOneOfTwoAnswersThroughAndTellsTheOther() {
        comesToTheDesk("Dubbel");
        Task task = story.task("contactParticipant");
        WebAppClient one = WebAppClient.loggedIn(port, "intake");
        WebAppClient two = WebAppClient.loggedIn(port, "intake");

        var first = CompletableFuture.supplyAsync(() -> submit(one, task, DECLINED));
        var second = CompletableFuture.supplyAsync(() -> submit(two, task, DECLINED));
        List<HttpResponse<String>> answers = List.of(first.join(), second.join());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(204)
                .allMatch(status -> List.of(204, 404, 409).contains(status));
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 204).allSatisfy(answer ->
                assertThat(answer.body()).contains("al afgerond"));
        assertThat(story.tasks()).containsExactly("closeCase");
        assertThat(submit(one, task, DECLINED).body()).contains("Deze taak is er niet of is al afgerond.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"channel":{"value":"PHONE"}}                                                                          | is nog niet ingevuld.
            {"channel":{"value":"PIGEON"},"result":{"value":"DECLINED"}}                                           | heeft een antwoord dat niet op de lijst staat.
            {"channel":{"value":"PHONE"},"result":{"value":"REACHED"}}                                             | is nog niet ingevuld.
            {"channel":{"value":"PHONE"},"result":{"value":"CALL_BACK"},"callBackAt":{"value":"2020-01-01T10:00"}} | mag niet in het verleden liggen.
            {"channel":{"value":"PHONE"},"result":{"value":"DECLINED"},"status":{"value":"CLOSED"}}                | Dit formulier kent een van de velden niet.
            """)
    void refusesAWrongAnswerAndLeavesTheTaskAsItWas(String values, String sentence) {
        comesToTheDesk("Fout");
        Task task = story.task("contactParticipant");

        HttpResponse<String> answer = submit(WebAppClient.loggedIn(port, "intake"), task,
                "{\"variables\":" + values + "}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
        assertThat(story.task("contactParticipant").getAssignee()).isNull();
    }

    @Test
    void keepsTheAnswersToAnOwnersFieldsAndFollowsTheirChoices(@Autowired RepositoryService repository,
            @Autowired RuntimeService runtime) throws Exception {
        String deployment = deployWithAnOwnersFields(repository);
        comesToTheDesk("Eigen");
        story.does("contactParticipant", Answers.reached());
        String intake = story.task("planIntake").getProcessInstanceId();

        story.does("planIntake", Answers.with(Answers.planned(today().plusDays(2)),
                Map.of("needsInterpreter", "YES", "howToReachUs", Somebody.words("Via de achterdeur"))));

        assertThat(runtime.getVariable(intake, "needsInterpreter")).isEqualTo("YES");
        assertThat(runtime.getVariable(intake, "howToReachUs")).isNull();
        assertThat(stage.caseRow(story.caseId()).get("owner_fields").toString()).contains("needsInterpreter", "achterdeur");
        story.daysLater(2).does("askConsent", Answers.wantsNoRegistration());
        assertThat(stage.caseRow(story.caseId()).get("owner_fields")).hasToString("{}");
        repository.deleteDeployment(deployment, true);
    }

    private static String deployWithAnOwnersFields(RepositoryService repository) throws Exception {
        DeploymentBuilder builder = repository.createDeployment().name("with the owner's fields");
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)")).toList()) {
                    String text = Files.readString(file, StandardCharsets.UTF_8);
                    String name = file.getFileName().toString();
                    builder.addString(name, name.equals("plan-intake.form") ? extended(text) : text);
                }
            }
        }
        return builder.deploy().getId();
    }

    private static String extended(String form) throws Exception {
        ObjectNode whole = (ObjectNode) JSON.readTree(form);
        ArrayNode fields = (ArrayNode) whole.get("components");
        fields.add(JSON.readTree("""
                {"type":"radio","id":"needsInterpreter","key":"needsInterpreter","label":"Is er een tolk nodig?",
                 "values":[{"label":"Ja","value":"YES"},{"label":"Nee","value":"NO"}],
                 "properties":{"processVariable":"true"}}"""));
        fields.add(JSON.readTree("""
                {"type":"textfield","id":"howToReachUs","key":"howToReachUs","label":"Hoe komt u bij ons?"}"""));
        return whole.toString();
    }

    private static HttpResponse<String> submit(WebAppClient who, Task task, String body) {
        return who.send("POST", WebAppClient.ENGINE + "/task/" + task.getId() + "/submit-form", body);
    }
}
