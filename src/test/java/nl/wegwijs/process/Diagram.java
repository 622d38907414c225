package nl.wegwijs.process;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** How a model is drawn: the box of every shape, the way of every flow, the place of every label. */
record Diagram(Map<String, Rectangle2D> shapes, Map<String, List<Point2D>> flows, Map<String, Rectangle2D> labels) {

    static Diagram of(ModelFile model) {
        Diagram drawn = new Diagram(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Element shape : model.elements("BPMNShape")) {
            drawn.shapes.put(shape.getAttribute("bpmnElement"), box(shape));
            drawn.readLabel(shape);
        }
        for (Element edge : model.elements("BPMNEdge")) {
            drawn.flows.put(edge.getAttribute("bpmnElement"), ModelFile.children(edge, "waypoint").stream()
                    .map(point -> (Point2D) new Point2D.Double(number(point, "x"), number(point, "y"))).toList());
            drawn.readLabel(edge);
        }
        return drawn;
    }

    List<Line2D> segments(String flow) {
        List<Point2D> points = flows.get(flow);
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    /** Also smaller than drawn, for things that may touch but not cover each other. */
    static Rectangle2D shrunk(Rectangle2D box, double by) {
        return new Rectangle2D.Double(box.getX() + by, box.getY() + by, box.getWidth() - 2 * by, box.getHeight() - 2 * by);
    }

    private void readLabel(Element drawn) {
        ModelFile.children(drawn, "BPMNLabel").stream()
                .filter(label -> !ModelFile.children(label, "Bounds").isEmpty())
                .forEach(label -> labels.put(drawn.getAttribute("bpmnElement"), box(label)));
    }

    private static Rectangle2D box(Element drawn) {
        Element bounds = ModelFile.children(drawn, "Bounds").get(0);
        return new Rectangle2D.Double(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"),
                number(bounds, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
