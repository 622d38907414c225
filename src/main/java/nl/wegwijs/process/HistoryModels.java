package nl.wegwijs.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;

/** The models as they are now, and the names of steps that only older versions have. */
@Component
class HistoryModels {

    private final RepositoryService repository;

    HistoryModels(RepositoryService repository) {
        this.repository = repository;
    }

    Map<String, String> names() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, HistoryModels::name));
    }

    ProcessDefinition latest(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().list().stream()
                .findFirst().orElseThrow(() -> Refusal.notFound("Dit proces is er niet."));
    }

    ProcessDefinition definition(String id) {
        return repository.createProcessDefinitionQuery().processDefinitionId(id).list().stream()
                .findFirst().orElseThrow(() -> Refusal.notFound("Dit proces is er niet."));
    }

    BpmnModelInstance model(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId());
    }

    /** The newest name that the step had, or its id when no version knows it. */
    String nameInOlderVersion(String process, String step) {
        List<ProcessDefinition> versions = repository.createProcessDefinitionQuery().processDefinitionKey(process)
                .orderByProcessDefinitionVersion().desc().list();
        return versions.stream().map(version -> (Object) model(version).getModelElementById(step))
                .filter(FlowElement.class::isInstance).map(found -> DiagramPicture.nameOf((FlowElement) found))
                .filter(name -> !name.isEmpty()).findFirst().orElse(step);
    }

    /** The names of the teams a task is for, or nothing when it is no task of people. */
    static String teams(BpmnModelInstance model, String step) {
        return model.getModelElementById(step) instanceof UserTask task
                ? ModelRoles.names(task.getCamundaCandidateGroupsList()).stream().map(Roles.GROUPS::get)
                        .collect(Collectors.joining(" of ")) : "";
    }

    static String name(ProcessDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }
}
