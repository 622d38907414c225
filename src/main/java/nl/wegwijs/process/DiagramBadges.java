package nl.wegwijs.process;

import static nl.wegwijs.process.DiagramPicture.n;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The short texts on a drawing, each where it hides the least of what stands there already. */
final class DiagramBadges {

    private static final double HEIGHT = 16;
    private static final double FROM_THE_END = 28;
    // Worse than hiding a word: on a line that several flows share, nobody knows whose number it is.
    private static final double SHARED = 1000;
    private static final double HIDES_A_BADGE = 10;

    private final List<Box> written = new ArrayList<>();
    private final List<Box> drawn = new ArrayList<>();
    private final List<Box> placed = new ArrayList<>();
    private final List<List<Spot>> flows = new ArrayList<>();

    private record Spot(double x, double y) {

        Spot towards(Spot other, double share) {
            return new Spot(x + (other.x - x) * share, y + (other.y - y) * share);
        }

        double to(Spot other) {
            return Math.hypot(other.x - x, other.y - y);
        }
    }

    private record Box(double x, double y, double width, double height) {

        double covered(Box other) {
            double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return Math.max(0, across) * Math.max(0, down);
        }
    }

    void hasWords(double x, double y, double width, double height) {
        written.add(new Box(x, y, width, height));
    }

    void hasShape(Bounds bounds) {
        drawn.add(box(bounds));
    }

    void hasFlow(Collection<Waypoint> points) {
        flows.add(spots(points));
    }

    /** On the upper edge where that is free, else at a corner or below. */
    String onShape(String text, Bounds bounds, String colour) {
        Box own = box(bounds);
        double right = own.x + own.width;
        List<Spot> places = List.of(new Spot(own.x + own.width / 2, own.y - 2), new Spot(right - own.width / 8, own.y + 2),
                new Spot(own.x + own.width / 8, own.y + 2), new Spot(own.x + own.width / 2, own.y + own.height + 2));
        return put(text, best(places, text, own, List.of()), colour, colour, "#fff");
    }

    /** Near the begin where that is free, else further on. */
    String onFlow(String text, Collection<Waypoint> points, String colour) {
        List<Spot> own = spots(points);
        List<Spot> places = new ArrayList<>();
        for (int at = 1; at < own.size(); at++) {
            Spot from = own.get(at - 1);
            Spot to = own.get(at);
            double end = Math.min(0.5, FROM_THE_END / Math.max(1, from.to(to)));
            places.addAll(List.of(from.towards(to, end), from.towards(to, 0.5), to.towards(from, end)));
        }
        List<List<Spot>> others = flows.stream().filter(flow -> !flow.equals(own)).toList();
        return put(text, best(places, text, null, others), "#fff", colour, "#333");
    }

    private Spot best(List<Spot> places, String text, Box own, List<List<Spot>> others) {
        return places.stream().min(Comparator.comparingDouble(place -> hidden(around(place, text), own)
                + (others.stream().anyMatch(flow -> passes(flow, place)) ? SHARED : 0))).orElseThrow();
    }

    private double hidden(Box badge, Box own) {
        return HIDES_A_BADGE * placed.stream().mapToDouble(badge::covered).sum() + written.stream().mapToDouble(badge::covered).sum()
                + drawn.stream().filter(shape -> !shape.equals(own)).mapToDouble(badge::covered).sum();
    }

    private static boolean passes(List<Spot> flow, Spot place) {
        for (int at = 1; at < flow.size(); at++) {
            Spot from = flow.get(at - 1);
            Spot to = flow.get(at);
            if (from.to(place) + place.to(to) < from.to(to) + 0.5) {
                return true;
            }
        }
        return false;
    }

    private String put(String text, Spot middle, String surface, String line, String ink) {
        Box box = around(middle, text);
        placed.add(box);
        return String.format(Locale.ROOT, "<g class=\"badge\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\" fill=\"%s\""
                + " stroke=\"%s\" stroke-width=\"1\"/><text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"11\" font-weight=\"bold\""
                + " fill=\"%s\" stroke=\"none\">%s</text></g>", n(box.x), n(box.y), n(box.width), n(HEIGHT), surface, line,
                n(middle.x), n(middle.y + 4), ink, DiagramPicture.escaped(text));
    }

    private static Box around(Spot middle, String text) {
        double width = text.length() * 6.6 + 10;
        return new Box(middle.x - width / 2, middle.y - HEIGHT / 2, width, HEIGHT);
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Spot> spots(Collection<Waypoint> points) {
        return points.stream().map(point -> new Spot(point.getX(), point.getY())).toList();
    }
}
