package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Trial.class)
class ClosedRestTests {

    private static final String ENGINE = WebAppClient.ENGINE;

    @LocalServerPort
    private int port;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;

    private Task task;

    @BeforeEach
    void begin(@Autowired RepositoryService repository, @Autowired Staff staff, @Autowired Grants grants) {
        Trial.deploy(repository, staff, grants);
        task = Trial.begin(runtime, tasks, "veenrijk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/task", "/engine-rest/version", "/engine-rest/user",
            "/camunda/api/engine/engine/default/task", "/camunda/api/cockpit/plugin/base/default/process-instance"})
    void answersNobodyWithoutALogin(String path) {
        assertThat(WebAppClient.nobody(port).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bestaat-niet", "/aanmelde", "/desks", "/index.html", "/actuator/env", "/.git/config"})
    void knowsNoPageThatIsNotThere(String path) {
        for (WebAppClient client : List.of(WebAppClient.nobody(port), WebAppClient.loggedIn(port, "beheer"))) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Log eerst in", "Exception");
        }
        assertThat(WebAppClient.nobody(port).get("/desk/traject").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(WebAppClient.withBasic(port, "intake-two", "wrong").get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(WebAppClient.withBasic(port, "intake", Trial.PASSWORD).get("/engine-rest/task?maxResults=5").statusCode())
                .isEqualTo(200);
    }

    @Test
    void neverOpensTheSetUpOfAnAdministrator() {
        String user = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
                + "\"credentials\":{\"password\":\"Wachtwoord123!\"}}";
        WebAppClient nobody = WebAppClient.nobody(port);
        nobody.get("/camunda/app/tasklist/default/");

        assertThat(nobody.send("POST", "/camunda/api/admin/setup/default/user/create", user).statusCode())
                .isEqualTo(401);
        assertThat(WebAppClient.loggedIn(port, "beheer")
                .send("POST", "/camunda/api/admin/setup/default/user/create", user).statusCode()).isEqualTo(403);
    }

    @Test
    void shutsEveryWayRoundTheFormForEveryRole() {
        String id = task.getId();
        String instance = task.getProcessInstanceId();
        Map<String, String> ways = Map.ofEntries(
                Map.entry("POST /task/" + id + "/complete", "{}"),
                Map.entry("POST /task/" + id + "/resolve", "{}"),
                Map.entry("POST /task/" + id + "/delegate", "{\"userId\":\"intake\"}"),
                Map.entry("POST /task/" + id + "/variables", "{\"modifications\":{\"outcome\":{\"value\":\"YES\"}}}"),
                Map.entry("PUT /task/" + id + "/variables/outcome", "{\"value\":\"YES\"}"),
                Map.entry("PUT /task/" + id + "/localVariables/outcome", "{\"value\":\"YES\"}"),
                Map.entry("POST /task/" + id + "/comment/create", "{\"message\":\"x\"}"),
                Map.entry("POST /task/" + id + "/attachment/create", "{}"),
                Map.entry("POST /task/" + id + "/bpmnError", "{}"),
                Map.entry("POST /task/" + id + "/identity-links", "{\"groupId\":\"follow-up\",\"type\":\"candidate\"}"),
                Map.entry("POST /task/create", "{\"name\":\"x\"}"),
                Map.entry("DELETE /task/" + id, "{}"),
                Map.entry("POST /message", "{\"messageName\":\"signalReceived\"}"),
                Map.entry("POST /signal", "{\"name\":\"x\"}"),
                Map.entry("POST /condition", "{}"),
                Map.entry("POST /process-definition/key/trial/start", "{}"),
                Map.entry("POST /process-instance/" + instance + "/modification", "{}"),
                Map.entry("POST /process-instance/" + instance + "/variables", "{}"),
                Map.entry("PUT /process-instance/" + instance + "/suspended", "{\"suspended\":true}"),
                Map.entry("DELETE /process-instance/" + instance, "{}"),
                Map.entry("POST /process-instance/delete", "{}"),
                Map.entry("POST /migration/execute", "{}"),
                Map.entry("POST /execution/" + instance + "/signal", "{}"),
                Map.entry("POST /execution/" + instance + "/localVariables", "{}"),
                Map.entry("POST /external-task/fetchAndLock", "{}"),
                Map.entry("POST /decision-definition/key/trial-decision/evaluate", "{}"),
                Map.entry("POST /authorization/create", "{}"),
                Map.entry("POST /history/process-instance/delete", "{}"),
                Map.entry("GET /process-instance/" + instance + "/variables", "{}"),
                Map.entry("GET /metrics/job-successful/sum", "{}"));
        for (String role : Roles.GROUPS.keySet()) {
            for (WebAppClient client : List.of(WebAppClient.loggedIn(port, role),
                    WebAppClient.withBasic(port, role, Trial.PASSWORD))) {
                ways.forEach((call, body) -> {
                    String[] parts = call.split(" ");
                    for (String root : List.of(ENGINE, "/engine-rest", "/engine-rest/engine/default")) {
                        int status = client.send(parts[0], root + parts[1], body).statusCode();
                        assertThat(status).as(role + " " + parts[0] + " " + root + parts[1]).isIn(401, 403);
                    }
                });
            }
        }
        assertThat(tasks.createTaskQuery().taskId(id).singleResult().getName()).isEqualTo("Proef houden");
    }

    @Test
    void letsOnlyTheNamedRolesDeployManageAndLook() {
        for (String role : Roles.GROUPS.keySet()) {
            Set<String> roles = Set.of(role);
            assertThat(ClosedRest.allowed("POST", "/engine-rest/deployment/create", roles)).as(role)
                    .isEqualTo(Set.of("process-owner", "beheer").contains(role));
            assertThat(ClosedRest.allowed("POST", ENGINE + "/filter/create", roles)).as(role)
                    .isEqualTo("beheer".equals(role));
            assertThat(ClosedRest.allowed("POST", ENGINE + "/user/create", roles)).as(role)
                    .isEqualTo("beheer".equals(role));
            assertThat(ClosedRest.allowed("GET", ENGINE + "/history/process-instance", roles)).as(role)
                    .isEqualTo(Set.of("management", "process-owner", "beheer").contains(role));
        }
    }

    @Test
    void refusesEveryCallOfTheEngineThatIsNotOnTheList() {
        Set<String> open = new TreeSet<>();
        for (String call : EngineCalls.all()) {
            String[] parts = call.split(" ");
            String concrete = parts[1].replaceAll("\\{[^/]+}", "x");
            if (ClosedRest.allowed(parts[0], "/engine-rest" + concrete, Set.of("intake"))) {
                open.add(call.replaceAll("\\{[^/]+}", "*"));
            }
        }
        assertThat(EngineCalls.all()).hasSizeGreaterThan(300);
        assertThat(open).allMatch(call -> !call.startsWith("DELETE")).noneMatch(call -> call.contains("variable")
                && !call.contains("form-variables")).noneMatch(call -> call.contains("history"));
        assertThat(open).filteredOn(call -> call.startsWith("PUT"))
                .containsExactlyInAnyOrder("PUT /task/*", "PUT /user/*/credentials");
        assertThat(open).filteredOn(call -> call.startsWith("POST")).containsExactlyInAnyOrder(
                "POST /filter/*/count", "POST /filter/*/list", "POST /group", "POST /group/count", "POST /identity/password-policy",
                "POST /process-definition/*/submit-form", "POST /task", "POST /task/*/assignee",
                "POST /task/*/claim", "POST /task/*/submit-form", "POST /task/*/unclaim", "POST /task/count");
    }

    @Test
    void answersEveryRoleOnlyTheCallsOfItsOwnListOnBothInterfaces() {
        for (String role : Roles.GROUPS.keySet()) {
            Map<String, WebAppClient> doors = Map.of(ENGINE, WebAppClient.loggedIn(port, role),
                    "/engine-rest", WebAppClient.withBasic(port, role, Trial.PASSWORD));
            for (String call : EngineCalls.all()) {
                String method = call.split(" ")[0];
                String path = call.split(" ")[1].replaceAll("\\{[^/]+}", "x");
                boolean allowed = ClosedRest.allowed(method, "/engine-rest" + path, Set.of(role));
                // What is allowed and changes something is tried one by one elsewhere.
                if (!allowed || method.equals("GET")) {
                    doors.forEach((root, client) -> assertThat(client.send(method, root + path, body(method)).statusCode())
                            .as(role + " " + method + " " + root + path)
                            .matches(status -> allowed ? status < 500 : status == 403));
                }
            }
        }
    }

    private static String body(String method) {
        return method.equals("GET") || method.equals("DELETE") || method.equals("OPTIONS") ? null : "{}";
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"assigneeExpression\":\"${1+1}\"}",
            "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}",
            "{\"orQueries\":[{\"orQueries\":[{\"assignee\":\"x\"}]}]}",
            "{\"orQueries\":[{\"candidateGroupInExpression\":\"${''.getClass()}\"}]}",
            "{\"dueBeforeExpression\":\"${now()}\"}", "{\"a\":[[{\"bEXPRESSION\":1}]]}", "{oeps"})
    void refusesExpressionsInQueriesAtAnyDepth(String query) {
        Map<String, WebAppClient> roots = Map.of(ENGINE, WebAppClient.loggedIn(port, "intake"),
                "/engine-rest", WebAppClient.withBasic(port, "beheer", Trial.PASSWORD));
        roots.forEach((root, client) -> {
            assertThat(client.send("POST", root + "/task", query).statusCode()).as(root).isEqualTo(400);
            assertThat(client.send("POST", root + "/task/count", query).statusCode()).isEqualTo(400);
        });
        assertThat(WebAppClient.loggedIn(port, "intake").get(ENGINE + "/task?assigneeExpression=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void changesOnlyTheDatesOfATask() {
        WebAppClient intake = WebAppClient.loggedIn(port, "intake");
        String path = ENGINE + "/task/" + task.getId();
        String same = "\"name\":\"Proef houden\",\"description\":\"Klaar als de proef is gehouden.\",\"priority\":50,"
                + "\"tenantId\":\"veenrijk\"";
        String soon = java.time.OffsetDateTime.now().plusDays(3)
                .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx"));

        assertThat(intake.send("PUT", path, "{" + same + ",\"due\":\"" + soon + "\"}").statusCode()).isEqualTo(204);
        assertThat(intake.send("PUT", path, "{" + same.replace("houden", "van Jan") + "}").statusCode()).isEqualTo(400);
        assertThat(intake.send("PUT", path, "{" + same + ",\"assignee\":\"intake\"}").statusCode()).isEqualTo(400);
        assertThat(intake.send("PUT", path, "{" + same + ",\"due\":\"9999-01-01T00:00:00.000+0000\"}").statusCode())
                .isEqualTo(400);
        assertThat(intake.send("POST", path + "/claim", "{\"userId\":\"intake-two\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void givesATaskToNobodyOutsideItsRole() {
        WebAppClient followUp = WebAppClient.loggedIn(port, "follow-up");
        String path = ENGINE + "/task/" + task.getId();

        assertThat(followUp.send("POST", path + "/claim", "{\"userId\":\"follow-up\"}").statusCode()).isEqualTo(400);
        assertThat(followUp.send("POST", path + "/assignee", "{\"userId\":\"follow-up\"}").statusCode()).isEqualTo(400);
        assertThat(followUp.send("POST", path + "/unclaim", null).statusCode()).isEqualTo(400);
        assertThat(WebAppClient.loggedIn(port, "intake")
                .send("POST", path + "/assignee", "{\"userId\":\"follow-up\"}").statusCode()).isEqualTo(400);
        tasks.setAssignee(task.getId(), "follow-up");
        assertThat(followUp.get(path + "/form-variables").statusCode()).isEqualTo(404);
        assertThat(followUp.send("POST", path + "/submit-form",
                "{\"variables\":{\"outcome\":{\"value\":\"NO\"}}}").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnOversizedBody() {
        String large = "{\"name\":\"" + "x".repeat(RequestGuard.JSON_LIMIT) + "\"}";

        assertThat(WebAppClient.loggedIn(port, "intake").send("POST", ENGINE + "/task", large).statusCode())
                .isEqualTo(413);
    }

    @Test
    void showsTheFiltersAndOnlyOnesOwnWork() {
        WebAppClient intake = WebAppClient.loggedIn(port, "intake");

        String filters = intake.get(ENGINE + "/filter?resourceType=Task&itemCount=false&maxResults=2000").body();
        assertThat(filters).contains("Mijn taken", "Mijn team", "Vandaag", "Te laat", "Spoed");
        assertThat(listOf(intake, filters, "Mijn team")).contains(task.getId());
        assertThat(listOf(intake, filters, "Mijn taken")).doesNotContain(task.getId());
        intake.send("POST", ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"intake\"}");
        assertThat(listOf(intake, filters, "Mijn taken")).contains(task.getId());
        for (String other : List.of("follow-up", "intake-duinoord")) {
            WebAppClient colleague = WebAppClient.loggedIn(port, other);
            for (String filter : List.of("Mijn taken", "Mijn team", "Vandaag", "Te laat", "Spoed")) {
                assertThat(listOf(colleague, filters, filter)).doesNotContain(task.getId());
            }
        }
    }

    @Test
    void doesWhatTheTaskListAsksForInNormalUse() {
        WebAppClient intake = WebAppClient.loggedIn(port, "intake");
        String definition = task.getProcessDefinitionId();
        List<String> calls = List.of("/task/" + task.getId(), "/task/" + task.getId() + "/form",
                "/task/" + task.getId() + "/deployed-form", "/task/" + task.getId() + "/identity-links",
                "/process-definition/" + definition, "/process-definition/" + definition + "/xml",
                "/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true&maxResults=15",
                "/user/intake/profile", "/user?maxResults=5", "/group?member=intake&maxResults=5", "/identity/groups?userId=intake",
                "/authorization/check?permissionName=CREATE&resourceName=filter&resourceType=5", "/filter/count");

        for (String call : calls) {
            assertThat(intake.get(ENGINE + call).statusCode()).as(call + intake.get(ENGINE + call).body()).isEqualTo(200);
        }
        String path = ENGINE + "/task/" + task.getId();
        assertThat(intake.send("POST", path + "/claim", "{\"userId\":\"intake\"}").statusCode()).isEqualTo(204);
        assertThat(intake.send("POST", path + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(intake.send("POST", path + "/assignee", "{\"userId\":\"intake-two\"}").statusCode()).isEqualTo(204);
        assertThat(intake.get("/camunda/api/admin/auth/user/default").body()).contains("intake");
    }

    private static String listOf(WebAppClient client, String filters, String name) {
        java.util.regex.Matcher id = java.util.regex.Pattern
                .compile("\"id\":\"([^\"]+)\",\"resourceType\":\"Task\",\"name\":\"" + name + "\"").matcher(filters);
        assertThat(id.find()).isTrue();
        return client.exchange("GET", ENGINE + "/filter/" + id.group(1) + "/list?maxResults=2000", null, null).body();
    }
}
