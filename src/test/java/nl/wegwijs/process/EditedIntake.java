package nl.wegwijs.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process owner did to the intake on a Tuesday: a question in the talk, and a new task with a reminder. */
final class EditedIntake {

    static final String TASK = "discussLetter";
    static final String QUESTION = "hasLibraryCard";

    private static final int ROOM = 180;
    private static final int FROM = 1302;
    private static final Pattern X = Pattern.compile(" x=\"(\\d+)\"");
    private static final String TASK_XML = """
                <bpmn:userTask id="%s" name="%s" camunda:formRef="%s" camunda:formRefBinding="deployment" camunda:candidateGroups="intake" camunda:dueDate="${norms.due(branch,'intakeTalk')}" camunda:priority="50">
                  <bpmn:documentation>Klaar als de brief samen is gelezen.</bpmn:documentation>
                  <bpmn:incoming>%s</bpmn:incoming>
                  <bpmn:outgoing>%s</bpmn:outgoing>
                </bpmn:userTask>
            """;

    private EditedIntake() {
    }

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("intake.bpmn", bytes(model(read(Path.of("processes", "intake.bpmn")))));
        files.put("hold-intake.form", bytes(question(read(Path.of("forms", "hold-intake.form")))));
        files.put("discuss-letter.form", bytes(form("discuss-letter", "letterRead", "Is de brief samen gelezen?")));
        files.put("remind-letter.form", bytes(form("remind-letter", "reminded", "Is de deelnemer gebeld over de brief?")));
        return files;
    }

    private static String model(String intake) {
        String edited = intake
                .replace("<bpmn:sequenceFlow id=\"holdIntakeToConcludeIntake\" sourceRef=\"holdIntake\" targetRef=\"concludeIntake\" />",
                        TASK_XML.formatted(TASK, "Brief samen lezen", "discuss-letter", "holdIntakeToDiscussLetter",
                                "discussLetterToConcludeIntake")
                        + """
                            <bpmn:boundaryEvent id="discussLetterDue" name="Nog niet gelezen" cancelActivity="false" attachedToRef="discussLetter">
                              <bpmn:outgoing>discussLetterDueToRemindLetter</bpmn:outgoing>
                              <bpmn:timerEventDefinition id="discussLetterDueDefinition"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${norms.in(branch,'intakeTalk')}</bpmn:timeDate></bpmn:timerEventDefinition>
                            </bpmn:boundaryEvent>
                        """
                        + TASK_XML.formatted("remindLetter", "Herinneren aan de brief", "remind-letter",
                                "discussLetterDueToRemindLetter", "remindLetterToLetterReminded")
                        + """
                            <bpmn:endEvent id="letterReminded" name="Herinnerd"><bpmn:incoming>remindLetterToLetterReminded</bpmn:incoming></bpmn:endEvent>
                            <bpmn:sequenceFlow id="holdIntakeToDiscussLetter" sourceRef="holdIntake" targetRef="discussLetter" />
                            <bpmn:sequenceFlow id="discussLetterToConcludeIntake" sourceRef="discussLetter" targetRef="concludeIntake" />
                            <bpmn:sequenceFlow id="discussLetterDueToRemindLetter" sourceRef="discussLetterDue" targetRef="remindLetter" />
                            <bpmn:sequenceFlow id="remindLetterToLetterReminded" sourceRef="remindLetter" targetRef="letterReminded" />
                        """)
                .replace("<bpmn:outgoing>holdIntakeToConcludeIntake</bpmn:outgoing>", "<bpmn:outgoing>holdIntakeToDiscussLetter</bpmn:outgoing>")
                .replace("<bpmn:incoming>holdIntakeToConcludeIntake</bpmn:incoming>", "<bpmn:incoming>discussLetterToConcludeIntake</bpmn:incoming>");
        int drawing = edited.indexOf("<bpmndi:BPMNDiagram");
        return edited.substring(0, drawing) + drawn(edited.substring(drawing));
    }

    // What stands to the right makes room.
    private static String drawn(String drawing) {
        String moved = X.matcher(drawing).replaceAll(found -> Matcher.quoteReplacement(" x=\""
                + (Integer.parseInt(found.group(1)) + (Integer.parseInt(found.group(1)) >= FROM ? ROOM : 0)) + "\""));
        moved = moved.replaceAll("(?s)<bpmndi:BPMNEdge id=\"holdIntakeToConcludeIntake_di\".*?</bpmndi:BPMNEdge>", "");
        return moved.replace("</bpmndi:BPMNPlane>", shape(TASK, 1312, 380, 100, 80, "")
                + shape("discussLetterDue", 1344, 362, 36, 36, "<bpmndi:BPMNLabel><dc:Bounds x=\"1276\" y=\"336\" width=\"58\" height=\"28\" /></bpmndi:BPMNLabel>")
                + shape("remindLetter", 1420, 200, 100, 80, "")
                + shape("letterReminded", 1572, 222, 36, 36, "<bpmndi:BPMNLabel><dc:Bounds x=\"1562\" y=\"264\" width=\"57\" height=\"14\" /></bpmndi:BPMNLabel>")
                + edge("holdIntakeToDiscussLetter", 1262, 420, 1312, 420)
                + edge("discussLetterToConcludeIntake", 1412, 420, 1482, 420)
                + edge("discussLetterDueToRemindLetter", 1362, 362, 1362, 240, 1420, 240)
                + edge("remindLetterToLetterReminded", 1520, 240, 1572, 240) + "</bpmndi:BPMNPlane>");
    }

    private static String shape(String id, int x, int y, int width, int height, String label) {
        return "<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%s\"><dc:Bounds x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" />%s</bpmndi:BPMNShape>"
                .formatted(id, id, x, y, width, height, label);
    }

    private static String edge(String id, int... points) {
        StringBuilder way = new StringBuilder();
        for (int n = 0; n < points.length; n += 2) {
            way.append("<di:waypoint x=\"%d\" y=\"%d\" />".formatted(points[n], points[n + 1]));
        }
        return "<bpmndi:BPMNEdge id=\"%s_di\" bpmnElement=\"%s\">%s</bpmndi:BPMNEdge>".formatted(id, id, way);
    }

    private static String question(String form) {
        String added = """
                {"type": "radio", "id": "field_has_library_card", "key": "%s", "label": "Heeft de deelnemer een bibliotheekpas?",
                 "values": [{"label": "Ja", "value": "YES"}, {"label": "Nee", "value": "NO"}], "validate": {"required": true}},
                """.formatted(QUESTION);
        int first = form.indexOf('[', form.indexOf("\"components\"")) + 1;
        return form.substring(0, first) + "\n" + added + form.substring(first);
    }

    private static String form(String id, String key, String question) {
        return """
                {"type": "default", "id": "%s", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0", "exporter": {"name": "Camunda Modeler", "version": "5.40.0"},
                 "components": [{"type": "radio", "id": "field_%s", "key": "%s", "label": "%s",
                 "values": [{"label": "Ja", "value": "YES"}, {"label": "Nee", "value": "NO"}], "validate": {"required": true}}]}
                """.formatted(id, key, key, question);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
