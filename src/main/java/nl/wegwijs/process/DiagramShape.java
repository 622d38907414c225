package nl.wegwijs.process;

import static nl.wegwijs.process.DiagramPicture.n;

import java.util.Locale;

import nl.wegwijs.process.DiagramPicture.Mark;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The figure of one element in SVG, as BPMN draws it. */
final class DiagramShape {

    private static final String ENVELOPE = "<path d=\"M%1$s %2$sh14v10h-14zl7 5l7 -5\" stroke-width=\"1.1\"/>";

    private final double x;
    private final double y;
    private final double width;
    private final double height;
    private final String line;
    private final String thick;
    private final String surface;

    private DiagramShape(Bounds box, Mark mark) {
        this.x = box.getX();
        this.y = box.getY();
        this.width = box.getWidth();
        this.height = box.getHeight();
        this.line = mark.line() == null ? "" : " stroke=\"" + mark.line() + "\" stroke-width=\"2.5\"";
        this.thick = mark.line() == null ? " stroke-width=\"3.5\"" : " stroke=\"" + mark.line() + "\" stroke-width=\"4.5\"";
        this.surface = mark.surface() == null ? "#fff" : mark.surface();
    }

    static String of(BaseElement element, Bounds box, Mark mark) {
        DiagramShape shape = new DiagramShape(box, mark);
        if (element instanceof Activity activity) {
            return shape.activity(activity);
        }
        if (element instanceof Event event) {
            return shape.event(event);
        }
        if (element instanceof Gateway gateway) {
            return shape.gateway(gateway);
        }
        return element instanceof TextAnnotation ? shape.note() : shape.box(0, shape.line);
    }

    private String activity(Activity activity) {
        String style = activity instanceof SubProcess sub && sub.triggeredByEvent() ? line + " stroke-dasharray=\"2 4\""
                : activity instanceof CallActivity ? thick : line;
        String several = activity.getLoopCharacteristics() == null ? ""
                : put("<path d=\"M%1$s %2$sv9m4 -9v9m4 -9v9\"/>", x + width / 2 - 4, y + height - 12);
        return box(10, style) + icon(activity) + several;
    }

    private String box(double round, String style) {
        return String.format(Locale.ROOT, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"%s/>",
                n(x), n(y), n(width), n(height), n(round), surface, style);
    }

    private String icon(Activity activity) {
        if (activity instanceof UserTask) {
            return put("<path d=\"M%1$s %2$sm7 0a3 3 0 1 1 -0.1 0zm-6 13c0 -8 12 -8 12 0z\" stroke-width=\"1.1\"/>", x + 5, y + 4);
        }
        if (activity instanceof BusinessRuleTask) {
            return put("<path d=\"M%1$s %2$sh14v11h-14zm0 4h14m-9 0v7m-5 -3.5h14\" stroke-width=\"1.1\"/>", x + 6, y + 5);
        }
        if (activity instanceof ServiceTask) {
            return put("<path d=\"M%1$s %2$sm6 2a4 4 0 1 1 -0.1 0zm0 -3v3m0 8v3m-7 -7h3m8 0h3m-12 -5l2 2m6 6l2 2m0 -10l-2 2m-6 6l-2 2\""
                    + " stroke-width=\"1.1\"/>", x + 7, y + 6);
        }
        return "";
    }

    private String event(Event event) {
        boolean end = event instanceof EndEvent;
        boolean between = !end && !(event instanceof StartEvent);
        boolean beside = event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || event instanceof StartEvent start && !start.isInterrupting();
        String dashes = beside ? " stroke-dasharray=\"4 3\"" : "";
        double middleX = x + width / 2;
        double middleY = y + height / 2;
        String ring = "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"%s%s/>";
        String outer = String.format(Locale.ROOT, ring, n(middleX), n(middleY), n(width / 2), surface,
                end ? thick : line, dashes);
        String inner = between ? String.format(Locale.ROOT, ring, n(middleX), n(middleY), n(width / 2 - 3.5), "none", "", dashes) : "";
        return outer + inner + trigger(event, middleX, middleY);
    }

    private static String trigger(Event event, double middleX, double middleY) {
        EventDefinition what = (event instanceof CatchEvent caught ? caught.getEventDefinitions()
                : ((ThrowEvent) event).getEventDefinitions()).stream().findFirst().orElse(null);
        if (what instanceof MessageEventDefinition) {
            return put(ENVELOPE, middleX - 7, middleY - 5);
        }
        if (what instanceof TimerEventDefinition) {
            return put("<path d=\"M%1$s %2$sm0 -8a8 8 0 1 1 -0.1 0zm0 3v5h4\" stroke-width=\"1.1\"/>", middleX, middleY);
        }
        if (what instanceof ErrorEventDefinition) {
            return put("<path d=\"M%1$s %2$sm-7 6l4 -11l4 7l5 -9\" stroke-width=\"1.3\"/>", middleX, middleY);
        }
        if (what instanceof TerminateEventDefinition) {
            return put("<path d=\"M%1$s %2$sm0 -8a8 8 0 1 1 -0.1 0z\" fill=\"#333\"/>", middleX, middleY);
        }
        return what == null ? "" : put("<path d=\"M%1$s %2$sm0 -7l7 12h-14z\" stroke-width=\"1.1\"/>", middleX, middleY);
    }

    private String gateway(Gateway gateway) {
        String diamond = String.format(Locale.ROOT, "<path d=\"M%s %sl%s %sl-%s %sl-%s -%sz\" fill=\"%s\"%s/>",
                n(x + width / 2), n(y), n(width / 2), n(height / 2), n(width / 2), n(height / 2), n(width / 2), n(height / 2),
                surface, line);
        double middleX = x + width / 2;
        double middleY = y + height / 2;
        if (gateway instanceof ParallelGateway) {
            return diamond + put("<path d=\"M%1$s %2$sm0 -12v24m-12 -12h24\" stroke-width=\"3\"/>", middleX, middleY);
        }
        if (gateway instanceof EventBasedGateway) {
            return diamond + put("<path d=\"M%1$s %2$sm0 -13a13 13 0 1 1 -0.1 0zm0 5l8 6l-3 9h-10l-3 -9z\" stroke-width=\"1.1\"/>", middleX, middleY);
        }
        if (gateway instanceof InclusiveGateway) {
            return diamond + put("<path d=\"M%1$s %2$sm0 -11a11 11 0 1 1 -0.1 0z\" stroke-width=\"2.5\"/>", middleX, middleY);
        }
        return diamond + put("<path d=\"M%1$s %2$sm-7 -8l14 16m0 -16l-14 16\" stroke-width=\"3\"/>", middleX, middleY);
    }

    private String note() {
        return put("<path d=\"M%1$s %2$sh-10v" + n(height) + "h10\"/>", x + 10, y);
    }

    private static String put(String picture, double x, double y) {
        return String.format(Locale.ROOT, picture, n(x), n(y));
    }
}
