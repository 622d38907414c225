package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.ChangeDesk;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Trial.class)
class FormSeamTests {

    @LocalServerPort
    private int port;
    @Autowired
    private Trial trial;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcTemplate jdbc;

    @MockitoBean
    private CaseDesk cases;

    @MockitoBean
    private ChangeDesk changes;

    private Task task;
    private WebAppClient intake;

    @BeforeEach
    void begin(@Autowired RepositoryService repository, @Autowired Staff staff, @Autowired Grants grants) {
        trial.reset();
        Trial.deploy(repository, staff, grants);
        task = Trial.begin(runtime, tasks, "veenrijk");
        intake = WebAppClient.loggedIn(port, "intake");
    }

    @Test
    void showsWhatTheDeskSaysNowAndNothingElse() {
        HttpResponse<String> shown = intake.get(path("/form-variables?deserializeValues=false"));

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains(Trial.NAME, "courseOptions", "[{\\\"").contains("\"type\":\"Object\"")
                .doesNotContain("partnerType", "caseId");
    }

    @Test
    void writesWhoLookedAtWhichCase() {
        intake.get(path("/form-variables?deserializeValues=false"));

        assertThat(jdbc.queryForList("select user_id || ' ' || action from wegwijs.access_log_entry"
                + " where case_number = ?", String.class, number())).containsExactly("intake FORM_HOLD_TRIAL");
    }

    @Test
    void handsTypedAnswersToTheDeskAndOnlyTheCodeToTheEngine() {
        HttpResponse<String> answer = submit(intake, """
                {"outcome":{"value":"YES"},"course":{"value":"C1"},"note":{"value":" Komt graag "},
                 "lessons":{"value":3},"heldOn":{"value":"2026-05-04"},"nextAt":{"value":"2026-05-05T10:00"},
                 "days":{"type":"Json","value":"[\\"MON\\",\\"TUE\\"]"},"agreed":{"value":true},"phone":{"value":null},
                 "shown":{"value":"Iemand anders"}}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        FormValues values = trial.submitted.get(0);
        assertThat(values.code("outcome")).isEqualTo("YES");
        assertThat(values.text("note")).isEqualTo("Komt graag");
        assertThat(values.number("lessons")).isEqualTo(3);
        assertThat(values.date("heldOn")).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(values.dateTime("nextAt")).hasToString("2026-05-05T10:00+02:00[Europe/Amsterdam]");
        assertThat(values.codes("days")).containsExactly("MON", "TUE");
        assertThat(values.yes("agreed")).isTrue();
        assertThat(values.has("shown")).isFalse();
        assertThat(runtime.getVariables(task.getProcessInstanceId())).containsEntry("outcome", "YES")
                .containsEntry("trialResult", "GOOD").doesNotContainKeys("note", "heldOn", "phone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                                    | ‘Uitkomst’ is nog niet ingevuld.
            {"outcome":{"value":"MAYBE"}}                                                         | ‘Uitkomst’ heeft een antwoord dat niet op de lijst staat.
            {"outcome":{"value":"YES"}}                                                           | ‘Cursus’ is nog niet ingevuld.
            {"outcome":{"value":"YES"},"course":{"value":"C9"}}                                   | ‘Cursus’ heeft een antwoord dat niet op de lijst staat.
            {"outcome":{"value":"NO"},"lessons":{"value":0}}                                      | ‘Lessen’ moet 1 of meer zijn.
            {"outcome":{"value":"NO"},"lessons":{"value":21}}                                     | ‘Lessen’ mag hoogstens 20 zijn.
            {"outcome":{"value":"NO"},"lessons":{"value":1.5}}                                    | ‘Lessen’ moet een heel getal zijn.
            {"outcome":{"value":"NO"},"lessons":{"value":"veel"}}                                 | ‘Lessen’ moet een getal zijn.
            {"outcome":{"value":"NO"},"phone":{"value":"12345"}}                                  | ‘Telefoon’ is niet juist geschreven.
            {"outcome":{"value":"NO"},"heldOn":{"value":"31-12-2026"}}                            | ‘Gehouden op’ is geen geldige datum.
            {"outcome":{"value":"NO"},"heldOn":{"value":"2026-02-30"}}                            | ‘Gehouden op’ is geen geldige datum.
            {"outcome":{"value":"NO"},"days":{"value":"MON"}}                                     | ‘Dagen’ is niet juist ingevuld.
            {"outcome":{"value":"NO"},"days":{"type":"Json","value":"[\\"FRI\\"]"}}               | ‘Dagen’ heeft een antwoord dat niet op de lijst staat.
            {"outcome":{"value":"NO"},"days":{"type":"Json","value":"[oeps"}}                     | Deze gegevens kan de server niet lezen.
            {"outcome":{"value":"NO"},"agreed":{"value":"ja"}}                                    | ‘Akkoord’ is niet juist ingevuld.
            {"outcome":{"value":"NO"},"note":{"value":7}}                                         | ‘Notitie’ moet tekst zijn.
            {"outcome":{"value":"NO"},"salary":{"value":7}}                                       | Dit formulier kent een van de velden niet.
            {"outcome":{"value":"NO"},"note":{"value":"BSN 111222333"}}                           | Dit lijkt op een burgerservicenummer. Dat mag hier niet staan.
            """)
    void refusesAWrongAnswerWithOneSentence(String values, String sentence) {
        HttpResponse<String> answer = submit(intake, values);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"message\":\"" + sentence + "\"");
        assertThat(trial.submitted).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(submit(intake, "{\"outcome\":{\"value\":\"NO\"},\"note\":{\"value\":\"" + "x".repeat(101) + "\"}}")
                .statusCode()).isEqualTo(422);
    }

    @Test
    void dropsTheAnswerToAHiddenField() {
        submit(intake, "{\"outcome\":{\"value\":\"NO\"},\"course\":{\"value\":\"C9\"}}");

        assertThat(trial.submitted).hasSize(1);
        assertThat(trial.submitted.get(0).has("course")).isFalse();
    }

    @Test
    void passesOnTheRefusalOfADesk() {
        trial.refuseWith(Refusal.conflict("FULL", "De cursus is vol."));

        HttpResponse<String> answer = submit(intake, "{\"outcome\":{\"value\":\"NO\"}}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("De cursus is vol.");
    }

    @Test
    void neverShowsTheEnginesWordsWhenSomethingBreaks() {
        trial.thrown = new IllegalStateException("secret words about " + Trial.NAME);

        HttpResponse<String> answer = submit(intake, "{\"outcome\":{\"value\":\"NO\"}}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Er ging iets mis.").doesNotContain("secret", "Cannot submit");
    }

    @Test
    void warnsOnceAboutAWordAndAcceptsTheSameTextThen() {
        String values = "{\"outcome\":{\"value\":\"NO\"},\"note\":{\"value\":\"Heeft schulden\"}}";

        HttpResponse<String> first = submit(intake, values);
        HttpResponse<String> second = submit(intake, values);

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(first.body()).contains("schulden").contains("WORD_WARNING");
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(jdbc.queryForObject("select count(*) from wegwijs.access_log_entry where case_number = ?"
                + " and action = 'WORD_WARNING_OVERRULED'", Integer.class, number())).isEqualTo(1);
    }

    @Test
    void keepsColleaguesFromSubmittingAClaimedTask() {
        assertThat(intake.send("POST", path("/claim"), "{\"userId\":\"intake\"}").statusCode()).isEqualTo(204);

        HttpResponse<String> answer = submit(WebAppClient.loggedIn(port, "intake-two"), "{\"outcome\":{\"value\":\"NO\"}}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Een collega heeft deze taak opgepakt.");
    }

    @Test
    void keepsAnotherRoleOutOfTheForm() {
        WebAppClient followUp = WebAppClient.loggedIn(port, "follow-up");

        assertThat(followUp.get(path("/form-variables")).statusCode()).isEqualTo(404);
        assertThat(submit(followUp, "{\"outcome\":{\"value\":\"NO\"}}").statusCode()).isEqualTo(404);
    }

    @Test
    void hidesTheTaskOfAnotherBranch() {
        WebAppClient other = WebAppClient.loggedIn(port, "intake-duinoord");

        assertThat(other.get(path("")).statusCode()).isEqualTo(404);
        assertThat(other.get(path("/form-variables")).statusCode()).isEqualTo(404);
        assertThat(other.get(path("/deployed-form")).statusCode()).isEqualTo(404);
        assertThat(other.send("POST", path("/claim"), "{\"userId\":\"intake-duinoord\"}").statusCode()).isEqualTo(404);
        assertThat(submit(other, "{\"outcome\":{\"value\":\"NO\"}}").statusCode()).isEqualTo(404);
        assertThat(other.send("POST", WebAppClient.ENGINE + "/task?maxResults=100", "{}").body()).startsWith("[")
                .doesNotContain(task.getId());
    }

    @Test
    void letsOneOfTwoAnswersThroughAndTellsTheOther() throws Exception {
        WebAppClient colleague = WebAppClient.loggedIn(port, "intake-two");
        for (int round = 0; round < 10; round++) {
            task = Trial.begin(runtime, tasks, "veenrijk");
            var one = java.util.concurrent.CompletableFuture.supplyAsync(
                    () -> submit(intake, "{\"outcome\":{\"value\":\"NO\"}}"));
            var two = java.util.concurrent.CompletableFuture.supplyAsync(
                    () -> submit(colleague, "{\"outcome\":{\"value\":\"NO\"}}"));
            List<Integer> statuses = List.of(one.get().statusCode(), two.get().statusCode());
            assertThat(statuses).containsOnlyOnce(204).allMatch(status -> List.of(204, 404, 409).contains(status));
        }
        assertThat(trial.submitted).hasSize(10);
    }

    @Test
    void saysThatAStaleTaskIsDone() {
        submit(intake, "{\"outcome\":{\"value\":\"NO\"}}");

        HttpResponse<String> again = submit(intake, "{\"outcome\":{\"value\":\"NO\"}}");

        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("Deze taak is er niet of is al afgerond.");
    }

    @Test
    void keepsAnOwnersFieldsAndLetsOnlyChoicesSteer() {
        submit(intake, "{\"outcome\":{\"value\":\"NO\"}}");
        task = tasks.createTaskQuery().processInstanceId(task.getProcessInstanceId()).singleResult();

        HttpResponse<String> answer = submit(WebAppClient.loggedIn(port, "follow-up"),
                "{\"colour\":{\"value\":\"RED\"},\"remark\":{\"value\":\"Vrolijk\"}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        verify(cases).keepOwnerFields(any(), eq(Map.of("colour", "RED", "remark", "Vrolijk")));
    }

    @Test
    void remembersStepsAndDecisionsButNoValue() {
        submit(intake, "{\"outcome\":{\"value\":\"YES\"},\"course\":{\"value\":\"C1\"},\"note\":{\"value\":\"Geheim\"}}");
        String instance = task.getProcessInstanceId();

        assertThat(history.createHistoricTaskInstanceQuery().processInstanceId(instance).finished().singleResult()
                .getAssignee()).isEqualTo("intake");
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instance).count()).isPositive();
        var decision = history.createHistoricDecisionInstanceQuery().processInstanceId(instance)
                .includeInputs().includeOutputs().singleResult();
        assertThat(decision.getInputs()).isEmpty();
        assertThat(decision.getOutputs()).extracting(output -> output.getValue()).containsExactly((Object) "GOOD");
        for (String table : List.of("act_hi_varinst", "act_hi_detail", "act_hi_op_log", "act_hi_comment",
                "act_hi_attachment", "act_hi_dec_in", "act_hi_identitylink")) {
            assertThat(jdbc.queryForObject("select count(*) from " + table, Integer.class)).as(table).isZero();
        }
    }

    @Test
    void fillsTheOptionsOfAStartFormAndGivesItsAnswersToTheDesk() {
        WebAppClient desk = WebAppClient.loggedIn(port, "front-desk");
        String definition = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
                .singleResult().getProcessDefinitionId();
        String root = WebAppClient.ENGINE + "/process-definition/" + definition;

        HttpResponse<String> form = desk.get(root + "/deployed-start-form");
        HttpResponse<String> wrong = desk.send("POST", root + "/submit-form",
                "{\"variables\":{\"session\":{\"value\":\"S1\"},\"present\":{\"type\":\"Json\",\"value\":\"[\\\"P2\\\"]\"}}}");
        HttpResponse<String> right = desk.send("POST", root + "/submit-form",
                "{\"variables\":{\"session\":{\"value\":\"S1\"},\"present\":{\"type\":\"Json\",\"value\":\"[\\\"P1\\\"]\"}}}");

        assertThat(form.body()).contains("\"value\":\"S1\"").doesNotContain("valuesKey").contains("DN-2");
        assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(422);
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        assertThat(right.body()).contains("instance-of-the-desk");
        assertThat(trial.started).hasSize(1);
        assertThat(intake.get(root + "/deployed-start-form").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> submit(WebAppClient who, String variables) {
        return who.send("POST", path("/submit-form"), "{\"variables\":" + variables + "}");
    }

    private String path(String call) {
        return WebAppClient.ENGINE + "/task/" + task.getId() + call;
    }

    private String number() {
        return (String) runtime.getVariable(task.getProcessInstanceId(), "caseNumber");
    }
}
