package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Every diagram can be read: from left to right, nothing over anything else, every label in its place. */
class DiagramTests {

    private static final double LINE_HEIGHT = 14;
    private static final double NARROW_LETTER = 4.4;
    private static final double TASK_LETTER = 6;

    static List<ModelFile> processes() {
        return ModelFiles.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void drawsEveryElementOnce(ModelFile model) {
        Diagram drawn = Diagram.of(model);
        assertThat(drawn.shapes().keySet()).isEqualTo(ids(model.flowNodes()));
        assertThat(drawn.flows().keySet()).isEqualTo(ids(model.elements("sequenceFlow")));
        assertThat(model.elements("BPMNShape")).hasSameSizeAs(drawn.shapes().keySet());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void drawsNoShapeOverAnother(ModelFile model) {
        Map<String, Rectangle2D> shapes = Diagram.of(model).shapes();
        List<String> wrong = new ArrayList<>();
        shapes.forEach((one, box) -> shapes.forEach((other, place) -> {
            if (one.compareTo(other) < 0 && box.intersects(place) && !contains(model, one, other)
                    && !contains(model, other, one) && !isAttached(model, one, other) && !isAttached(model, other, one)) {
                wrong.add(one + " and " + other);
            }
        }));
        model.elements("subProcess").forEach(outer -> shapes.forEach((id, box) -> {
            if (holds(model, outer.getAttribute("id"), id) && !shapes.get(outer.getAttribute("id")).contains(box)) {
                wrong.add(id + " lies outside its sub-process");
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void givesEveryNameRoom(ModelFile model) {
        Diagram drawn = Diagram.of(model);
        List<String> wrong = new ArrayList<>();
        for (Element named : labelled(model)) {
            Rectangle2D label = drawn.labels().get(named.getAttribute("id"));
            if (label == null) {
                wrong.add(named.getAttribute("id") + " has no label");
            } else if (rows(named.getAttribute("name"), label.getWidth(), NARROW_LETTER) * LINE_HEIGHT
                    > label.getHeight()) {
                wrong.add(named.getAttribute("id") + " has a label that is too small");
            }
        }
        for (Element task : tasks(model)) {
            Rectangle2D box = drawn.shapes().get(task.getAttribute("id"));
            if (rows(task.getAttribute("name"), box.getWidth() - 10, TASK_LETTER) * LINE_HEIGHT > box.getHeight() - 20) {
                wrong.add(task.getAttribute("id") + " has a name that is too long for its box");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void keepsLabelsFreeOfShapesFlowsAndEachOther(ModelFile model) {
        Diagram drawn = Diagram.of(model);
        List<String> wrong = new ArrayList<>();
        drawn.labels().forEach((id, place) -> {
            Rectangle2D label = Diagram.shrunk(place, 2);
            drawn.shapes().forEach((shape, box) -> {
                if (outline(model, shape, box).intersects(label) && !isSubProcess(model, shape)) {
                    wrong.add("label of " + id + " over " + shape);
                }
            });
            drawn.labels().forEach((other, box) -> {
                if (id.compareTo(other) < 0 && label.intersects(box)) {
                    wrong.add("label of " + id + " over label of " + other);
                }
            });
            drawn.flows().keySet().forEach(flow -> {
                if (drawn.segments(flow).stream().anyMatch(segment -> segment.intersects(label))) {
                    wrong.add("label of " + id + " over " + flow);
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void drawsFlowsFromBorderToBorderAroundEverythingElse(ModelFile model) {
        Diagram drawn = Diagram.of(model);
        List<String> wrong = new ArrayList<>();
        for (Element flow : model.elements("sequenceFlow")) {
            String id = flow.getAttribute("id");
            List<Point2D> way = drawn.flows().get(id);
            if (!onBorder(drawn.shapes().get(flow.getAttribute("sourceRef")), way.get(0))
                    || !onBorder(drawn.shapes().get(flow.getAttribute("targetRef")), way.get(way.size() - 1))) {
                wrong.add(id + " does not touch its shapes");
            }
            for (Line2D segment : drawn.segments(id)) {
                if (segment.getX1() != segment.getX2() && segment.getY1() != segment.getY2()) {
                    wrong.add(id + " is drawn askew");
                }
                drawn.shapes().forEach((shape, box) -> {
                    if (segment.intersects(Diagram.shrunk(box, 1)) && !contains(model, shape, flow.getAttribute("sourceRef"))) {
                        wrong.add(id + " runs through " + shape);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void leadsFromStartToEndOnOneStraightLine(ModelFile model) {
        Diagram drawn = Diagram.of(model);
        Element start = model.elements("startEvent").get(0);
        double line = drawn.shapes().get(start.getAttribute("id")).getCenterY();
        Set<String> reached = new HashSet<>(Set.of(start.getAttribute("id")));
        boolean further = true;
        while (further) {
            further = model.elements("sequenceFlow").stream()
                    .filter(flow -> reached.contains(flow.getAttribute("sourceRef")))
                    .filter(flow -> isStraightRight(drawn.flows().get(flow.getAttribute("id")), line))
                    .map(flow -> reached.add(flow.getAttribute("targetRef")))
                    .reduce(false, Boolean::logicalOr);
        }
        assertThat(ids(model.elements("endEvent"))).anyMatch(reached::contains);
    }

    private static boolean isStraightRight(List<Point2D> way, double line) {
        return way.stream().allMatch(point -> point.getY() == line)
                && way.get(0).getX() < way.get(way.size() - 1).getX();
    }

    private static boolean onBorder(Rectangle2D box, Point2D point) {
        return Diagram.shrunk(box, -1).contains(point) && !Diagram.shrunk(box, 1).contains(point);
    }

    /** A sub-process contains its parts, and a step the events that stand on its border. */
    private static boolean contains(ModelFile model, String outer, String inner) {
        return model.byId(inner).filter(event -> event.getAttribute("attachedToRef").equals(outer)).isPresent()
                || holds(model, outer, inner);
    }

    private static boolean holds(ModelFile model, String outer, String inner) {
        return model.byId(inner).map(Element::getParentNode)
                .filter(parent -> parent instanceof Element element && element.getAttribute("id").equals(outer))
                .isPresent();
    }

    /** A boundary event sits on the edge of the step that it belongs to. */
    private static boolean isAttached(ModelFile model, String event, String step) {
        return model.byId(event).filter(element -> element.getAttribute("attachedToRef").equals(step)).isPresent();
    }

    /** A choice is a diamond: a label may stand in the corners that it leaves free. */
    private static Shape outline(ModelFile model, String id, Rectangle2D box) {
        if (model.byId(id).filter(element -> element.getLocalName().endsWith("Gateway")).isEmpty()) {
            return box;
        }
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(box.getCenterX(), box.getMinY());
        diamond.lineTo(box.getMaxX(), box.getCenterY());
        diamond.lineTo(box.getCenterX(), box.getMaxY());
        diamond.lineTo(box.getMinX(), box.getCenterY());
        diamond.closePath();
        return diamond;
    }

    private static boolean isSubProcess(ModelFile model, String id) {
        return model.byId(id).filter(element -> element.getLocalName().equals("subProcess")).isPresent();
    }

    private static List<Element> labelled(ModelFile model) {
        List<Element> named = new ArrayList<>(model.elements("sequenceFlow"));
        named.addAll(model.flowNodes().stream().filter(node -> node.getLocalName().matches(".*(Event|Gateway)")).toList());
        return named.stream().filter(element -> !element.getAttribute("name").isEmpty()).toList();
    }

    private static List<Element> tasks(ModelFile model) {
        return model.flowNodes().stream().filter(node -> node.getLocalName().matches(".*Task|callActivity")).toList();
    }

    private static int rows(String name, double width, double letter) {
        int rows = 1;
        double used = 0;
        for (String word : name.split(" ")) {
            double length = word.length() * letter;
            if (used > 0 && used + letter + length > width) {
                rows++;
                used = 0;
            }
            used += (used > 0 ? letter : 0) + length;
            rows += (int) (length / (width + letter));
        }
        return rows;
    }

    private static Set<String> ids(List<Element> elements) {
        return elements.stream().map(element -> element.getAttribute("id")).collect(Collectors.toSet());
    }
}
