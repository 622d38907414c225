package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Element;

/**
 * A model as an SVG picture, from the places that the modeler gave its shapes. Marks stand on it in
 * colour and in a word, so that nobody needs the colour.
 */
final class DiagramDrawing {

    /** A colour of the style sheet (a class name) and the word beside it. */
    record Mark(String style, String word) {
    }

    private static final double LETTER = 6.4;
    private static final double NARROW_LETTER = 5.2;
    private static final int LINE = 13;
    private static final int MARGIN = 30;

    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, Mark> marks;
    private final StringBuilder svg = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right;
    private double bottom;
    // Several pictures stand on one page.
    private final String head;

    private DiagramDrawing(Map<String, Mark> marks, String title) {
        this.marks = marks;
        this.head = "head" + Integer.toHexString(title.hashCode());
    }

    /** Null for a model without a drawing. The title is read aloud in the place of the picture. */
    static String of(byte[] model, Map<String, Mark> marks, String title) {
        return new DiagramDrawing(marks, title).draw(XmlText.root(model), title);
    }

    private String draw(Element definitions, String title) {
        List<Element> shapes = new ArrayList<>();
        List<Element> edges = new ArrayList<>();
        collect(definitions, shapes, edges);
        if (shapes.isEmpty()) {
            return null;
        }
        shapes.stream().filter(shape -> kind(shape).equals("subProcess")).forEach(this::shape);
        edges.forEach(this::edge);
        shapes.stream().filter(shape -> !kind(shape).equals("subProcess")).forEach(this::shape);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"diagram\" viewBox=\"" + number(left - MARGIN) + " "
                + number(top - MARGIN) + " " + number(right - left + 2 * MARGIN) + " " + number(bottom - top + 2 * MARGIN)
                + "\" width=\"" + number(right - left + 2 * MARGIN) + "\" height=\"" + number(bottom - top + 2 * MARGIN) + "\"><title>" + text(title)
                + "</title><defs><marker id=\"" + head + "\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"10\" markerHeight=\"10\" markerUnits=\"userSpaceOnUse\""
                + " orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" class=\"head\"/></marker></defs>" + svg + words + "</svg>";
    }

    private void collect(Element element, List<Element> shapes, List<Element> edges) {
        if (element.hasAttribute("id") && !element.getLocalName().startsWith("BPMN")) {
            elements.putIfAbsent(element.getAttribute("id"), element);
        }
        if ("BPMNShape".equals(element.getLocalName())) {
            shapes.add(element);
        } else if ("BPMNEdge".equals(element.getLocalName())) {
            edges.add(element);
        }
        XmlText.children(element).forEach(child -> collect(child, shapes, edges));
    }

    private void shape(Element shape) {
        Box box = box(shape);
        grow(box.x, box.y);
        grow(box.x + box.width, box.y + box.height);
        String kind = kind(shape);
        String style = style(shape);
        if (kind.endsWith("Gateway")) {
            svg.append("<path class=\"").append(style).append("\" d=\"M").append(number(box.middle())).append(' ').append(number(box.y))
                    .append('L').append(number(box.x + box.width)).append(' ').append(number(box.centre())).append('L')
                    .append(number(box.middle())).append(' ').append(number(box.y + box.height)).append('L')
                    .append(number(box.x)).append(' ').append(number(box.centre())).append("z\"/>");
            sign(box, kind.equals("parallelGateway") ? "+" : kind.equals("eventBasedGateway") ? "◇" : "×");
        } else if (kind.endsWith("Event")) {
            event(box, kind, style, shape);
        } else {
            rectangle(box, kind, style);
            words(name(shape), box.middle(), kind.equals("subProcess") ? box.y + LINE + 2
                    : box.centre(), (int) (box.width / LETTER), !kind.equals("subProcess"));
        }
        if (!XmlText.children(shape).isEmpty() && (kind.endsWith("Gateway") || kind.endsWith("Event"))) {
            label(shape, box);
        }
        mark(shape, box.x, box.y - 6);
    }

    private void rectangle(Box box, String kind, String style) {
        svg.append("<rect class=\"").append(style).append(kind.equals("subProcess") ? " block" : "")
                .append(kind.equals("callActivity") ? " called" : "").append("\" x=\"")
                .append(number(box.x)).append("\" y=\"").append(number(box.y)).append("\" width=\"").append(number(box.width))
                .append("\" height=\"").append(number(box.height)).append("\" rx=\"8\"/>");
    }

    private void event(Box box, String kind, String style, Element shape) {
        circle(box, box.width / 2, style + (kind.equals("endEvent") ? " end" : ""));
        if (kind.equals("boundaryEvent") || kind.startsWith("intermediate")) {
            circle(box, box.width / 2 - 3, style);
        }
        Element event = elements.get(shape.getAttribute("bpmnElement"));
        boolean timer = holds(event, "timerEventDefinition");
        sign(box, timer ? "◷" : holds(event, "messageEventDefinition") ? "✉" : holds(event, "errorEventDefinition") ? "ϟ" : "");
    }

    private static boolean holds(Element event, String definition) {
        return event != null && XmlText.children(event).stream().anyMatch(child -> definition.equals(child.getLocalName()));
    }

    private void circle(Box box, double radius, String style) {
        svg.append("<circle class=\"").append(style).append("\" cx=\"").append(number(box.middle())).append("\" cy=\"")
                .append(number(box.centre())).append("\" r=\"").append(number(radius)).append("\"/>");
    }

    private void sign(Box box, String sign) {
        svg.append("<text class=\"sign\" x=\"").append(number(box.middle())).append("\" y=\"").append(number(box.centre() + 6))
                .append("\" text-anchor=\"middle\">").append(sign).append("</text>");
    }

    private void edge(Element edge) {
        StringBuilder way = new StringBuilder();
        List<Element> points = XmlText.children(edge).stream().filter(one -> "waypoint".equals(one.getLocalName())).toList();
        for (Element point : points) {
            double x = x(point);
            double y = y(point);
            grow(x, y);
            way.append(way.isEmpty() ? "M" : "L").append(number(x)).append(' ').append(number(y));
        }
        svg.append("<path class=\"flow ").append(style(edge)).append("\" d=\"").append(way).append("\" marker-end=\"url(#").append(head).append(")\"/>");
        label(edge, null);
        if (points.size() > 1) {
            Element from = points.get(points.size() / 2 - 1);
            Element to = points.get(points.size() / 2);
            mark(edge, (x(from) + x(to)) / 2 - 14, (y(from) + y(to)) / 2 - 5);
        }
    }

    private void label(Element drawn, Box of) {
        XmlText.children(drawn).stream().filter(child -> "BPMNLabel".equals(child.getLocalName()))
                .flatMap(label -> XmlText.children(label).stream()).filter(child -> "Bounds".equals(child.getLocalName()))
                .findFirst().map(DiagramDrawing::bounds)
                .or(() -> java.util.Optional.ofNullable(of).map(box -> new Box(box.x, box.y + box.height + 4, box.width, 14)))
                .ifPresent(place -> {
                    grow(place.x, place.y);
                    grow(place.x + place.width, place.y + place.height);
                    words(name(drawn), place.middle(), place.y + LINE - 2, (int) (place.width / NARROW_LETTER) + 2, false);
                });
    }

    // Centred around the middle, or below the first line.
    private void words(String name, double x, double y, int letters, boolean centred) {
        List<String> lines = new ArrayList<>();
        for (String word : name.split("\\s+")) {
            String last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && last.length() + 1 + word.length() <= letters) {
                lines.set(lines.size() - 1, last + " " + word);
            } else if (!word.isEmpty()) {
                lines.add(word);
            }
        }
        double first = centred ? y - (lines.size() - 1) * LINE / 2.0 + 4 : y;
        for (int n = 0; n < lines.size(); n++) {
            words.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(first + n * LINE))
                    .append("\" text-anchor=\"middle\">").append(text(lines.get(n))).append("</text>");
        }
    }

    private void mark(Element drawn, double x, double y) {
        Mark mark = marks.get(drawn.getAttribute("bpmnElement"));
        if (mark != null && !mark.word().isEmpty()) {
            words.append("<text class=\"mark ").append(mark.style()).append("\" x=\"").append(number(x)).append("\" y=\"")
                    .append(number(y)).append("\">").append(text(mark.word())).append("</text>");
        }
    }

    private String style(Element drawn) {
        Mark mark = marks.get(drawn.getAttribute("bpmnElement"));
        return mark == null ? "plain" : mark.style();
    }

    private String kind(Element shape) {
        Element element = elements.get(shape.getAttribute("bpmnElement"));
        return element == null ? "" : element.getLocalName();
    }

    private String name(Element drawn) {
        Element element = elements.get(drawn.getAttribute("bpmnElement"));
        return element == null ? "" : element.getAttribute("name");
    }

    private void grow(double x, double y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    private static double x(Element point) {
        return Double.parseDouble(point.getAttribute("x"));
    }

    private static double y(Element point) {
        return Double.parseDouble(point.getAttribute("y"));
    }

    private static Box box(Element shape) {
        return XmlText.children(shape).stream().filter(child -> "Bounds".equals(child.getLocalName())).findFirst()
                .map(DiagramDrawing::bounds).orElse(new Box(0, 0, 0, 0));
    }

    private static Box bounds(Element bounds) {
        return new Box(Double.parseDouble(bounds.getAttribute("x")), Double.parseDouble(bounds.getAttribute("y")),
                Double.parseDouble(bounds.getAttribute("width")), Double.parseDouble(bounds.getAttribute("height")));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscape(value, "UTF-8");
    }

    private record Box(double x, double y, double width, double height) {

        double middle() {
            return x + width / 2;
        }

        double centre() {
            return y + height / 2;
        }
    }
}
