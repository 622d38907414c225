package nl.wegwijs.process;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The drawing can be read: everything is drawn, nothing lies over anything else, arrows go around. */
final class LayoutCheck {

    // A hand is not as steady as a ruler.
    private static final double SLACK = 6;

    void check(BpmnModelInstance model, ModelProblems problems) {
        Map<String, Rectangle2D> boxes = new HashMap<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node && shape.getBounds() != null) {
                boxes.put(node.getId(), box(shape.getBounds()));
            }
        }
        List<FlowNode> nodes = List.copyOf(model.getModelElementsByType(FlowNode.class));
        nodes.stream().filter(node -> !boxes.containsKey(node.getId()))
                .forEach(node -> problems.add(node.getId(), "deze stap is niet getekend."));
        List<FlowNode> drawn = nodes.stream().filter(node -> boxes.containsKey(node.getId())).toList();
        for (FlowNode one : drawn) {
            for (FlowNode other : drawn) {
                if (one.getId().compareTo(other.getId()) < 0 && !belongTogether(one, other)
                        && grown(boxes.get(one.getId()), -1).intersects(boxes.get(other.getId()))) {
                    problems.add(one.getId(), "ligt in de tekening over '" + other.getId() + "' heen.");
                }
            }
        }
        arrows(model, drawn, boxes, problems);
    }

    private static void arrows(BpmnModelInstance model, List<FlowNode> drawn, Map<String, Rectangle2D> boxes,
            ModelProblems problems) {
        Map<String, List<Point2D>> ways = new HashMap<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                ways.put(flow.getId(), edge.getWaypoints().stream()
                        .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY())).toList());
            }
        }
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            List<Point2D> way = ways.getOrDefault(flow.getId(), List.of());
            Rectangle2D from = boxes.get(id(flow.getSource()));
            Rectangle2D to = boxes.get(id(flow.getTarget()));
            if (way.size() < 2) {
                problems.add(flow.getId(), "deze pijl is niet getekend.");
            } else if (from != null && to != null && !(grown(from, SLACK).contains(way.get(0))
                    && grown(to, SLACK).contains(way.get(way.size() - 1)))) {
                problems.add(flow.getId(), "deze pijl raakt zijn stappen niet.");
            } else {
                crossed(flow, segments(way), drawn, boxes, problems);
            }
        }
    }

    private static void crossed(SequenceFlow flow, List<Line2D> way, List<FlowNode> drawn, Map<String, Rectangle2D> boxes,
            ModelProblems problems) {
        for (FlowNode node : drawn) {
            boolean own = node == flow.getSource() || node == flow.getTarget() || contains(node, flow)
                    || belongTogether(node, flow.getSource()) || belongTogether(node, flow.getTarget());
            Rectangle2D inside = grown(boxes.get(node.getId()), -SLACK);
            if (!own && way.stream().anyMatch(part -> part.intersects(inside))) {
                problems.add(flow.getId(), "deze pijl loopt door '" + node.getId() + "' heen.");
            }
        }
    }

    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return contains(one, other) || contains(other, one) || isOn(one, other) || isOn(other, one);
    }

    private static boolean isOn(FlowNode event, FlowNode step) {
        return event instanceof BoundaryEvent boundary && step.equals(boundary.getAttachedTo());
    }

    private static boolean contains(FlowNode outer, BaseElement inner) {
        for (var parent = inner.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static String id(FlowNode node) {
        return node == null ? null : node.getId();
    }

    private static List<Line2D> segments(List<Point2D> way) {
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            segments.add(new Line2D.Double(way.get(i - 1), way.get(i)));
        }
        return segments;
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }
}
