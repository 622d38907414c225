package nl.wegwijs.process;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import nl.wegwijs.library.Norms;

/** A case that begins in this process can always go on: no dead end, no choice without a way, no wait without a term. */
final class FlowCheck {

    private static final Pattern NORM = Pattern.compile("norms\\s*\\.\\s*(?:due|in|office|times)\\s*\\(\\s*branch\\s*,\\s*'([^']*)'");

    private final Norms norms;

    FlowCheck(Norms norms) {
        this.norms = norms;
    }

    /** The file's name is what its process must be called; the release's own waits without a term are known. */
    void check(String file, BpmnModelInstance model, Set<String> knownWaits, Surroundings live, ModelProblems problems) {
        List<Process> processes = List.copyOf(model.getModelElementsByType(Process.class));
        if (processes.size() != 1 || !file.equals(processes.get(0).getId() + ".bpmn")) {
            problems.add(null, "In dit bestand hoort één proces, met als id de naam van het bestand.");
        }
        processes.stream().filter(process -> !process.isExecutable())
                .forEach(process -> problems.add(process.getId(), "vink aan dat dit proces mag draaien (executable)."));
        model.getModelElementsByType(FlowNode.class).forEach(node -> ways(node, problems));
        model.getModelElementsByType(Gateway.class).forEach(choice -> choice(choice, problems));
        model.getModelElementsByType(TimerEventDefinition.class).forEach(timer -> timer(timer, problems));
        endlessWaits(model).stream().filter(wait -> !knownWaits.contains(wait)).forEach(wait ->
                problems.add(wait, "hier kan een traject altijd blijven wachten; voeg een termijn toe."));
        model.getModelElementsByType(UserTask.class).forEach(task -> due(task, problems));
        model.getModelElementsByType(CallActivity.class).forEach(call -> called(call, live.processes(), problems));
        model.getModelElementsByType(SignalEventDefinition.class).forEach(signal -> problems.add(
                owner(signal), "een signaalgebeurtenis is niet toegestaan; gebruik een bericht."));
        for (Message message : model.getModelElementsByType(Message.class)) {
            if (!live.messages().contains(message.getName())) {
                problems.add(message.getId(), "het bericht '" + message.getName() + "' kent het systeem niet.");
            }
        }
    }

    /** Where only news from outside lets a case go on. */
    static Set<String> endlessWaits(BpmnModelInstance model) {
        return model.getModelElementsByType(EventBasedGateway.class).stream().filter(wait -> !hasTerm(wait))
                .map(EventBasedGateway::getId).collect(Collectors.toSet());
    }

    /** Norms that a text of this element names must exist. */
    void norms(String element, String text, ModelProblems problems) {
        Matcher norm = NORM.matcher(text);
        while (norm.find()) {
            if (!norms.knows(norm.group(1))) {
                problems.add(element, "de termijn '" + norm.group(1) + "' bestaat niet.");
            }
        }
    }

    private static void ways(FlowNode node, ModelProblems problems) {
        boolean beside = node instanceof SubProcess sub && sub.triggeredByEvent()
                || node instanceof Activity activity && activity.isForCompensation();
        if (beside) {
            return;
        }
        if (node.getOutgoing().isEmpty() && !(node instanceof EndEvent)) {
            problems.add(node.getId(), "hier loopt het proces dood; trek een pijl naar een volgende stap of een einde.");
        }
        if (node.getIncoming().isEmpty() && !(node instanceof StartEvent) && !(node instanceof BoundaryEvent)) {
            problems.add(node.getId(), "hier komt geen pijl aan; deze stap wordt nooit gedaan.");
        }
    }

    private static void choice(Gateway choice, ModelProblems problems) {
        String kind = choice.getElementType().getTypeName();
        if (!Set.of("exclusiveGateway", "inclusiveGateway").contains(kind) || choice.getOutgoing().size() < 2) {
            return;
        }
        String standard = choice.getAttributeValue("default");
        if (standard == null) {
            problems.add(choice.getId(), "kies welke pijl geldt als geen andere past (default flow).");
        }
        for (SequenceFlow flow : choice.getOutgoing()) {
            if (flow.getConditionExpression() == null && standard != null && !flow.getId().equals(standard)) {
                problems.add(flow.getId(), "deze pijl heeft geen voorwaarde.");
            }
        }
    }

    private static void timer(TimerEventDefinition timer, ModelProblems problems) {
        if (timer.getTimeDate() == null && timer.getTimeDuration() == null && timer.getTimeCycle() == null) {
            problems.add(owner(timer), "deze klok heeft geen termijn.");
        } else if (timer.getTimeDate() == null || !ExpressionCheck.isExpression(timer.getTimeDate().getTextContent())) {
            problems.add(owner(timer), "een termijn telt in werkdagen; gebruik bijvoorbeeld ${norms.in(branch, 'planIntake')}.");
        }
    }

    private static boolean hasTerm(EventBasedGateway wait) {
        return wait.getSucceedingNodes().list().stream()
                .filter(IntermediateCatchEvent.class::isInstance).map(IntermediateCatchEvent.class::cast)
                .flatMap(event -> event.getEventDefinitions().stream()).anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static void due(UserTask task, ModelProblems problems) {
        if (task.getCamundaDueDate() != null && !ExpressionCheck.isExpression(task.getCamundaDueDate())) {
            problems.add(task.getId(), "laat de datum uitrekenen, bijvoorbeeld met ${norms.due(branch, 'planIntake')}.");
        }
    }

    private static void called(CallActivity call, Set<String> processes, ModelProblems problems) {
        if (!processes.contains(String.valueOf(call.getCalledElement()))) {
            problems.add(call.getId(), "het proces '" + call.getCalledElement() + "' bestaat niet.");
        } else if (!"deployment".equals(call.getCamundaCalledElementBinding())) {
            problems.add(call.getId(), "kies bij het andere proces de binding 'deployment'.");
        }
    }

    private static String owner(EventDefinition definition) {
        return definition.getParentElement().getAttributeValue("id");
    }
}
