package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

import nl.wegwijs.process.DiagramPicture.Mark;
import nl.wegwijs.process.ModelDifference.Change;
import nl.wegwijs.process.ModelDifference.Kind;

/** A model with what differs in colour and in a word, so that nobody needs the colour. */
record DifferencePicture(String title, String svg) {

    /** Null when there is no model, or none that can be drawn: the list of changes says it all. */
    static DifferencePicture of(byte[] content, List<Change> changes, String title) {
        if (content == null) {
            return null;
        }
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
            return DiagramPicture.isDrawn(model)
                    ? new DifferencePicture(title, DiagramPicture.of(model, title, marks(changes))) : null;
        } catch (ModelException undrawable) {
            return null;
        }
    }

    boolean shows(String id) {
        return svg.contains("id=\"" + place(id) + "\"");
    }

    /** The id on the page of what is drawn. */
    String place(String id) {
        return DiagramPicture.place(title, id);
    }

    private static Map<String, Mark> marks(List<Change> changes) {
        Map<String, Mark> marks = new HashMap<>();
        changes.forEach(change -> marks.put(change.id(), new Mark(surface(change.kind()), line(change.kind()),
                change.kind().word(), change.kind().word() + ": " + change.what() + " ‘" + change.name() + "’")));
        return marks;
    }

    private static String surface(Kind kind) {
        return switch (kind) {
            case ADDED -> "#e3f4e8";
            case CHANGED -> "#fff1dc";
            case REMOVED -> "#fbe6e6";
        };
    }

    // Those of the list beside it.
    private static String line(Kind kind) {
        return switch (kind) {
            case ADDED -> "#1b6b3a";
            case CHANGED -> "#8a4b00";
            case REMOVED -> "#a4161a";
        };
    }
}
