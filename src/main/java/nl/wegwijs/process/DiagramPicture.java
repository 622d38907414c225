package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Edge;
import org.camunda.bpm.model.bpmn.instance.di.Shape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * A model as an SVG, drawn from its own layout. Elements may be marked with colours, a number and words;
 * the words are what somebody reads who does not see the colours.
 */
final class DiagramPicture {

    private static final String BADGE = "#1b4f8a";
    private static final double MARGIN = 24;
    private static final double LINE = 14;
    // How wide a letter of 12 pixels is, a little more than most are; beside a shape letters are of 11 pixels.
    private static final double LETTER = 6.3;
    private static final double SMALL_LETTER = 5.2;

    private final StringBuilder svg = new StringBuilder();
    private final DiagramBadges badges = new DiagramBadges();
    private final BpmnModelInstance model;
    private final Map<String, Mark> marks;
    private final String title;
    private final String arrow;

    private DiagramPicture(BpmnModelInstance model, String title, Map<String, Mark> marks) {
        this.model = model;
        this.marks = marks;
        this.title = title;
        this.arrow = place(title, "-arrow");
    }

    /**
     * How one element stands out: the colour of its surface and its line (null keeps the usual ones), a short
     * text beside it (null for none) and a sentence about it (null for none).
     */
    record Mark(String surface, String line, String badge, String told) {

        static final Mark NONE = new Mark(null, null, null, null);

        String lineOr(String usual) {
            return line == null ? usual : line;
        }
    }

    /** @param title says what the picture shows, for who cannot see it */
    static String of(BpmnModelInstance model, String title, Map<String, Mark> marks) {
        return new DiagramPicture(model, title, marks).draw();
    }

    static boolean isDrawn(BpmnModelInstance model) {
        return !model.getModelElementsByType(BpmnShape.class).isEmpty();
    }

    /** The id of an element in the picture with this title; several pictures may stand on one page. */
    static String place(String title, String element) {
        return "p" + Integer.toHexString(title.hashCode()) + "-" + element;
    }

    private String draw() {
        List<BpmnShape> shapes = new ArrayList<>(model.getModelElementsByType(BpmnShape.class));
        List<BpmnEdge> edges = new ArrayList<>(model.getModelElementsByType(BpmnEdge.class));
        open(frame(shapes, edges));
        shapes.stream().filter(DiagramPicture::isContainer).forEach(this::shape);
        edges.forEach(this::edge);
        shapes.stream().filter(shape -> !isContainer(shape)).forEach(this::shape);
        // A flow has more room to give way.
        shapes.forEach(this::badge);
        edges.forEach(this::badge);
        return svg.append("</svg>").toString();
    }

    private static boolean isContainer(BpmnShape shape) {
        return shape.getBpmnElement() instanceof SubProcess
                || !(shape.getBpmnElement() instanceof FlowElement) && !(shape.getBpmnElement() instanceof TextAnnotation);
    }

    private static double[] frame(List<BpmnShape> shapes, List<BpmnEdge> edges) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        shapes.forEach(shape -> {
            stretch(box, shape.getBounds());
            stretch(box, labelOf(shape));
        });
        edges.forEach(edge -> {
            edge.getWaypoints().forEach(point -> stretch(box, point.getX(), point.getY()));
            stretch(box, labelOf(edge));
        });
        return shapes.isEmpty() ? new double[] {0, 0, 1, 1} : box;
    }

    private static void stretch(double[] box, Bounds bounds) {
        if (bounds != null) {
            stretch(box, bounds.getX(), bounds.getY());
            stretch(box, bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
        }
    }

    private static void stretch(double[] box, double x, double y) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
    }

    private void open(double[] box) {
        double width = box[2] - box[0] + 2 * MARGIN;
        double height = box[3] - box[1] + 2 * MARGIN;
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"model\" role=\"img\" aria-label=\"%s\" viewBox=\"%s %s %s %s\""
                + " width=\"%s\" height=\"%s\" font-family=\"Arial, sans-serif\" font-size=\"12\" fill=\"none\""
                + " stroke=\"#333\" stroke-width=\"1.5\">", escaped(title), n(box[0] - MARGIN), n(box[1] - MARGIN),
                n(width), n(height), n(width), n(height));
        add("<defs><marker id=\"%s\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\""
                + " orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\" fill=\"context-stroke\" stroke=\"none\"/></marker></defs>", arrow);
    }

    private void shape(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        if (element == null) {
            return;
        }
        Mark mark = begin(element);
        svg.append(DiagramShape.of(element, shape.getBounds(), mark));
        if (!isContainer(shape)) {
            badges.hasShape(shape.getBounds());
        }
        String name = nameOf(element);
        if (element instanceof SubProcess || isContainer(shape)) {
            Bounds box = shape.getBounds();
            words(List.of(name), box.getX() + 10, box.getY() + 18, "start");
        } else if (element instanceof Activity || element instanceof TextAnnotation) {
            inside(name, shape.getBounds());
        } else {
            below(name, shape);
        }
        svg.append("</g>");
    }

    private void edge(BpmnEdge edge) {
        Mark mark = begin(edge.getBpmnElement());
        badges.hasFlow(edge.getWaypoints());
        StringBuilder way = new StringBuilder();
        for (Waypoint point : edge.getWaypoints()) {
            way.append(way.isEmpty() ? "M" : "L").append(n(point.getX())).append(' ').append(n(point.getY()));
        }
        add("<path d=\"%s\" stroke=\"%s\" stroke-width=\"%s\" marker-end=\"url(#%s)\"/>", way,
                mark.lineOr("#555"), mark.line() == null ? "1.3" : "3", arrow);
        Bounds label = labelOf(edge);
        String name = nameOf(edge.getBpmnElement());
        if (!name.isEmpty() && label != null) {
            words(lines(name, Math.max(label.getWidth(), 60), SMALL_LETTER), label.getX() + label.getWidth() / 2, label.getY() + 11, "middle\" font-size=\"11");
        }
        svg.append("</g>");
    }

    private void badge(BpmnEdge edge) {
        Mark mark = markOf(edge.getBpmnElement());
        if (mark.badge() != null) {
            svg.append(badges.onFlow(mark.badge(), edge.getWaypoints(), mark.lineOr(BADGE)));
        }
    }

    private void badge(BpmnShape shape) {
        Mark mark = markOf(shape.getBpmnElement());
        if (mark.badge() != null) {
            svg.append(badges.onShape(mark.badge(), shape.getBounds(), mark.lineOr(BADGE)));
        }
    }

    private Mark begin(BaseElement element) {
        Mark mark = markOf(element);
        String id = element == null ? "" : escaped(element.getId());
        add("<g id=\"%s\" data-element=\"%s\">", place(title, id), id);
        if (mark.told() != null) {
            add("<title>%s</title>", escaped(mark.told()));
        }
        return mark;
    }

    private Mark markOf(BaseElement element) {
        return element == null ? Mark.NONE : marks.getOrDefault(element.getId(), Mark.NONE);
    }

    private void inside(String name, Bounds box) {
        List<String> lines = lines(name, box.getWidth() - 10, LETTER);
        words(lines, box.getX() + box.getWidth() / 2, box.getY() + box.getHeight() / 2 + 4 - (lines.size() - 1) * LINE / 2,
                "middle");
    }

    private void below(String name, BpmnShape shape) {
        Bounds label = labelOf(shape);
        Bounds box = shape.getBounds();
        if (label == null) {
            words(lines(name, 90, LETTER), box.getX() + box.getWidth() / 2, box.getY() + box.getHeight() + 14, "middle");
        } else {
            words(lines(name, Math.max(label.getWidth() + 4, 50), SMALL_LETTER), label.getX() + label.getWidth() / 2, label.getY() + 11, "middle\" font-size=\"11");
        }
    }

    private void words(List<String> lines, double x, double y, String anchor) {
        add("<text text-anchor=\"%s\" fill=\"#222\" stroke=\"none\">", anchor);
        for (int line = 0; line < lines.size(); line++) {
            double width = lines.get(line).length() * SMALL_LETTER;
            badges.hasWords(anchor.startsWith("middle") ? x - width / 2 : x, y + line * LINE - 10, width, 12);
            add("<tspan x=\"%s\" y=\"%s\">%s</tspan>", n(x), n(y + line * LINE), escaped(lines.get(line)));
        }
        svg.append("</text>");
    }

    private static List<String> lines(String name, double width, double letter) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!line.isEmpty() && (line.length() + 1 + word.length()) * letter > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String nameOf(BaseElement element) {
        String name = element instanceof FlowElement flow ? flow.getName()
                : element instanceof TextAnnotation note && note.getText() != null ? note.getText().getTextContent() : null;
        return name == null ? "" : name;
    }

    private static Bounds labelOf(Shape shape) {
        return shape instanceof BpmnShape drawn && drawn.getBpmnLabel() != null ? drawn.getBpmnLabel().getBounds() : null;
    }

    private static Bounds labelOf(Edge edge) {
        return edge instanceof BpmnEdge drawn && drawn.getBpmnLabel() != null ? drawn.getBpmnLabel().getBounds() : null;
    }

    private void add(String pattern, Object... values) {
        svg.append(String.format(Locale.ROOT, pattern, values));
    }

    static String n(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
