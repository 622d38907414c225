package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import nl.wegwijs.process.DiagramPicture.Mark;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DiagramPictureTests {

    static Stream<File> models() {
        return Stream.of(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"))).sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryElementOfEveryModelWithItsName(File file) throws Exception {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        Element picture = read(DiagramPicture.of(model, file.getName(), Map.of()));

        List<Element> drawn = groups(picture);
        Set<String> ids = drawn.stream().map(group -> group.getAttribute("data-element")).collect(Collectors.toSet());
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            assertThat(ids).as(element.getId()).contains(element.getId());
            Element group = drawn.stream().filter(one -> one.getAttribute("data-element").equals(element.getId())).findFirst().orElseThrow();
            String name = element.getName() == null ? "" : element.getName();
            assertThat(words(group.getTextContent())).as(element.getId()).isEqualTo(words(name));
        }
    }

    @Test
    void showsWhatStandsOutInColourNumberAndWords() throws Exception {
        BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/intake.bpmn"));
        String flow = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.SequenceFlow.class).iterator().next().getId();
        Element picture = read(DiagramPicture.of(model, "Intake <proef> & \"zo\"", Map.of(
                "holdIntake", new Mark("#ffe9a8", "#b04a00", "12 ×", "12 keer gedaan"),
                flow, new Mark(null, "#b04a00", "7", "7 keer gegaan"))));

        assertThat(picture.getAttribute("aria-label")).isEqualTo("Intake <proef> & \"zo\"");
        assertThat(picture.getTextContent()).contains("12 ×", "12 keer gedaan", "7 keer gegaan");
        Element task = groups(picture).stream().filter(one -> one.getAttribute("data-element").equals("holdIntake")).findFirst().orElseThrow();
        Element box = (Element) task.getElementsByTagName("rect").item(0);
        assertThat(box.getAttribute("fill")).isEqualTo("#ffe9a8");
        assertThat(box.getAttribute("stroke")).isEqualTo("#b04a00");
    }

    @ParameterizedTest
    @MethodSource("models")
    void hidesNoBadgeBehindAnother(File file) throws Exception {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        Map<String, Mark> marks = model.getModelElementsByType(FlowElement.class).stream()
                .collect(Collectors.toMap(FlowElement::getId, element -> new Mark(null, null, "99%", null)));
        List<Rectangle2D> badges = groups(read(DiagramPicture.of(model, file.getName(), marks))).stream()
                .filter(group -> group.getAttribute("class").equals("badge")).map(DiagramPictureTests::place).toList();

        assertThat(badges).hasSize(marks.size());
        assertThat(badges).allSatisfy(badge -> assertThat(badges).filteredOn(badge::intersects).containsExactly(badge));
    }

    private static Rectangle2D place(Element badge) {
        Element box = (Element) badge.getElementsByTagName("rect").item(0);
        return new Rectangle2D.Double(number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height"));
    }

    private static double number(Element box, String name) {
        return Double.parseDouble(box.getAttribute(name));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<Element> groups(Element picture) {
        NodeList found = picture.getElementsByTagName("g");
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index)).toList();
    }

    private static Element read(String svg) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        return document.getDocumentElement();
    }
}
