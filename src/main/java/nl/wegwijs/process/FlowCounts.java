package nl.wegwijs.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * How often each flow was taken. The engine remembers steps and not flows, so it is worked out: what comes into a
 * step is its passes, what leaves it the usual way is its exits. A flow that cannot be told apart is left out.
 */
final class FlowCounts {

    private final Map<String, StepTally> steps;
    private final Map<String, Long> known = new HashMap<>();

    private FlowCounts(Map<String, StepTally> steps) {
        this.steps = steps;
    }

    static Map<String, Long> of(BpmnModelInstance model, Map<String, StepTally> steps) {
        return new FlowCounts(steps).solve(model.getModelElementsByType(SequenceFlow.class));
    }

    private Map<String, Long> solve(Collection<SequenceFlow> flows) {
        int before;
        do {
            before = known.size();
            for (SequenceFlow flow : flows) {
                if (!known.containsKey(flow.getId())) {
                    Long count = count(flow);
                    if (count != null) {
                        known.put(flow.getId(), Math.max(0, count));
                    }
                }
            }
        } while (known.size() > before);
        return known;
    }

    private Long count(SequenceFlow flow) {
        FlowNode source = flow.getSource();
        FlowNode target = flow.getTarget();
        Long into = rest(flow, List.copyOf(target.getIncoming()), tally(target).passes());
        if (into != null) {
            return into;
        }
        boolean oneWayOut = source.getOutgoing().size() == 1 || source instanceof ExclusiveGateway;
        return oneWayOut ? rest(flow, List.copyOf(source.getOutgoing()), tally(source).gone()) : null;
    }

    // What is left for this flow once all its neighbours are known.
    private Long rest(SequenceFlow flow, List<SequenceFlow> together, long all) {
        long others = 0;
        for (SequenceFlow other : together) {
            if (!other.equals(flow)) {
                Long count = known.get(other.getId());
                if (count == null) {
                    return null;
                }
                others += count;
            }
        }
        return all - others;
    }

    private StepTally tally(FlowNode node) {
        return steps.getOrDefault(node.getId(), StepTally.NOTHING);
    }
}
