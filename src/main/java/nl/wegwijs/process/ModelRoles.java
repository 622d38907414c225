package nl.wegwijs.process;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Who may work in which model follows from the model: the candidate groups of its tasks work in it,
 * its candidate starter groups may start it. A new model needs no code and no administrator.
 */
@Component
class ModelRoles {

    // Not written in these two models themselves: who starts them is the house's choice.
    private static final Map<String, List<String>> STARTERS = Map.of(
            "referral", List.of("front-desk", "intake"),
            "attendance", List.of("course-ops"));

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private static final Set<String> ALWAYS = Set.of(RestCalls.MANAGEMENT, RestCalls.PROCESS_OWNER, RestCalls.BEHEER);

    private final RepositoryService repository;
    private final Grants grants;

    ModelRoles(RepositoryService repository, Grants grants) {
        this.repository = repository;
        this.grants = grants;
    }

    void derive() {
        for (ProcessDefinition definition : repository.createProcessDefinitionQuery().latestVersion().list()) {
            derive(definition.getKey(), repository.getBpmnModelInstance(definition.getId()));
        }
    }

    private void derive(String key, BpmnModelInstance model) {
        Set<String> workers = new TreeSet<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            workers.addAll(names(task.getCamundaCandidateGroupsList()));
        }
        Set<String> starters = new TreeSet<>(STARTERS.getOrDefault(key, List.of()));
        for (Process process : model.getModelElementsByType(Process.class)) {
            starters.addAll(names(process.getCamundaCandidateStarterGroupsList()));
        }
        Set<String> all = new TreeSet<>(workers);
        all.addAll(starters);
        for (String group : all) {
            List<Permission> rights = new ArrayList<>(List.of(READ));
            if (workers.contains(group)) {
                rights.addAll(List.of(READ_INSTANCE, READ_TASK, TASK_WORK, TASK_ASSIGN));
            }
            if (starters.contains(group)) {
                rights.add(CREATE_INSTANCE);
                grants.to(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
            }
            grants.to(group, Resources.PROCESS_DEFINITION, key, rights.toArray(Permission[]::new));
        }
        all.addAll(ALWAYS);
        grants.onlyTo(List.copyOf(all), Resources.PROCESS_DEFINITION, key);
    }

    /** The roles among these; a formula that chooses the role names all roles it may choose. */
    static List<String> names(List<String> groups) {
        return groups.stream()
                .flatMap(group -> ExpressionCheck.isExpression(group) ? quoted(group) : Stream.of(group.strip()))
                .filter(group -> Roles.GROUPS.containsKey(group)).distinct().toList();
    }

    private static Stream<String> quoted(String formula) {
        return QUOTED.matcher(formula).results().map(found -> found.group(1));
    }
}
