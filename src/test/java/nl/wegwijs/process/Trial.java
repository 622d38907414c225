package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Refusal;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A small process with its forms and bindings, and a user per role in two branches. */
@TestConfiguration(proxyBeanMethods = false)
class Trial {

    static final String NAME = "Fatima el Voorbeeld";
    static final String PASSWORD = "wegwijs";

    final List<FormValues> submitted = new ArrayList<>();
    final List<FormValues> started = new ArrayList<>();
    RuntimeException thrown;

    @Bean
    Trial trial() {
        return this;
    }

    @Bean
    FormBinding holdTrial() {
        return FormBinding.of(
                task -> {
                    Map<String, Object> data = new HashMap<>();
                    data.put("caseNumber", task.caseNumber());
                    data.put("shown", NAME);
                    data.put("courseOptions", List.of(Map.of("label", "Lezen", "value", "C1")));
                    return data;
                },
                (task, values) -> {
                    if (thrown != null) {
                        throw thrown;
                    }
                    submitted.add(values);
                    return Map.of("outcome", values.code("outcome"));
                });
    }

    @Bean
    StartFormBinding trialStart() {
        return StartFormBinding.of(
                () -> Map.of("sessionOptions", List.of(Map.of("label", "Maandag", "value", "S1"),
                                Map.of("label", "Dinsdag", "value", "S2")),
                        "participants", List.of(Map.of("lesson", "S1", "label", "DN-1", "value", "P1"),
                                Map.of("lesson", "S2", "label", "DN-2", "value", "P2"))),
                values -> {
                    started.add(values);
                    return "instance-of-the-desk";
                });
    }

    void refuseWith(Refusal refusal) {
        thrown = refusal;
    }

    void reset() {
        submitted.clear();
        started.clear();
        thrown = null;
    }

    static void deploy(RepositoryService repository, Staff staff, Grants grants) {
        repository.createDeployment().name("trial").enableDuplicateFiltering(false)
                .addClasspathResource("trial/trial.bpmn").addClasspathResource("trial/trial-decision.dmn")
                .addClasspathResource("forms/hold-trial.form").addClasspathResource("trial/close-trial.form")
                .addClasspathResource("trial/begin-trial.form").deploy();
        staff.openBranch("veenrijk", "Veenrijk");
        staff.openBranch("duinoord", "Duinoord");
        for (String role : Roles.GROUPS.keySet()) {
            staff.takeOnForDemo(role, role, "Voorbeeld", PASSWORD, List.of(role), List.of("veenrijk"));
        }
        staff.takeOnForDemo("intake-two", "Tweede", "Intake", PASSWORD, List.of("intake"), List.of("veenrijk"));
        staff.takeOnForDemo("intake-duinoord", "Derde", "Intake", PASSWORD, List.of("intake"), List.of("duinoord"));
        grants.to("front-desk", Resources.PROCESS_DEFINITION, "trial", ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grants.to("front-desk", Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    }

    static Task begin(RuntimeService runtime, TaskService tasks, String branch) {
        String number = "TR-" + UUID.randomUUID().toString().substring(0, 8);
        String instance = runtime.startProcessInstanceByKey("trial", number, Map.of("branch", branch,
                "caseNumber", number, "branchName", "Veenrijk", "partnerType", "UWV",
                "caseId", UUID.randomUUID().toString())).getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

}
