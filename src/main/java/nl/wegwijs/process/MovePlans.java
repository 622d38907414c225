package nl.wegwijs.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which step of a running model goes over to which step of another version. Timers keep their date;
 * only what waits for a message of another name waits for that one afterwards.
 */
@Component
class MovePlans {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    MovePlans(@Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** Steps with the same id, and besides these what was chosen; a choice that cannot be is left out. */
    MigrationPlan plan(String from, String to, Map<String, String> chosen) {
        Map<String, String> steps = equal(from, to);
        chosen.forEach((step, other) -> {
            Map<String, String> tried = new LinkedHashMap<>(steps);
            tried.put(step, other);
            if (isPossible(from, to, tried)) {
                steps.put(step, other);
            }
        });
        return build(from, to, steps);
    }

    /** Which of these steps somebody who stands at this one can go to. */
    List<String> choices(String from, String to, String step, List<String> candidates) {
        Map<String, String> equal = equal(from, to);
        return candidates.stream().filter(candidate -> {
            Map<String, String> tried = new LinkedHashMap<>(equal);
            tried.values().remove(candidate);
            tried.put(step, candidate);
            return isPossible(from, to, tried);
        }).toList();
    }

    // The engine itself looks only within one scope; a task that is now part of a larger whole is still that task.
    private Map<String, String> equal(String from, String to) {
        Map<String, String> steps = runtime.createMigrationPlan(from, to).mapEqualActivities().build().getInstructions()
                .stream().collect(Collectors.toMap(MigrationInstruction::getSourceActivityId,
                        MigrationInstruction::getTargetActivityId, (one, other) -> one, LinkedHashMap::new));
        BpmnModelInstance after = repository.getBpmnModelInstance(to);
        repository.getBpmnModelInstance(from).getModelElementsByType(Task.class).stream().map(Task::getId)
                .filter(task -> !steps.containsKey(task) && after.getModelElementById(task) instanceof Task)
                .forEach(task -> {
                    Map<String, String> tried = new LinkedHashMap<>(steps);
                    tried.put(task, task);
                    if (isPossible(from, to, tried)) {
                        steps.put(task, task);
                    }
                });
        return steps;
    }

    private boolean isPossible(String from, String to, Map<String, String> steps) {
        try {
            build(from, to, steps);
            return true;
        } catch (MigrationPlanValidationException impossible) {
            return false;
        }
    }

    private MigrationPlan build(String from, String to, Map<String, String> steps) {
        BpmnModelInstance before = repository.getBpmnModelInstance(from);
        BpmnModelInstance after = repository.getBpmnModelInstance(to);
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from, to);
        for (Map.Entry<String, String> step : steps.entrySet()) {
            MigrationInstructionBuilder instruction = plan.mapActivities(step.getKey(), step.getValue());
            plan = Objects.equals(heard(before, step.getKey()), heard(after, step.getValue())) ? instruction
                    : instruction.updateEventTrigger();
        }
        return plan.build();
    }

    /** The message that this step waits for. */
    private static Optional<String> heard(BpmnModelInstance model, String step) {
        ModelElementInstance element = model.getModelElementById(step);
        Optional<Message> message = Optional.empty();
        if (element instanceof ReceiveTask task) {
            message = Optional.ofNullable(task.getMessage());
        } else if (element instanceof CatchEvent event) {
            message = event.getEventDefinitions().stream().filter(MessageEventDefinition.class::isInstance)
                    .map(definition -> ((MessageEventDefinition) definition).getMessage()).filter(Objects::nonNull).findFirst();
        }
        return message.map(Message::getName);
    }
}
