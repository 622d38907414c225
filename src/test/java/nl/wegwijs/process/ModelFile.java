package nl.wegwijs.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A model or decision as written, without an engine. */
record ModelFile(Path path, Document xml) {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static ModelFile read(Path path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new ModelFile(path, factory.newDocumentBuilder().parse(path.toFile()));
        } catch (Exception unreadable) {
            throw new IllegalStateException(path + " cannot be read", unreadable);
        }
    }

    String name() {
        return path.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    List<Element> elements(String localName) {
        return all(xml.getElementsByTagNameNS("*", localName));
    }

    Optional<Element> byId(String id) {
        return all(xml.getElementsByTagNameNS("*", "*")).stream()
                .filter(element -> element.getAttribute("id").equals(id)).findFirst();
    }

    List<Element> flowNodes() {
        return all(xml.getElementsByTagNameNS("*", "*")).stream()
                .filter(element -> element.getLocalName()
                        .matches(".*(Task|Event|Gateway)|subProcess|callActivity"))
                .toList();
    }

    static List<Element> children(Element parent, String localName) {
        return all(parent.getElementsByTagNameNS("*", localName)).stream()
                .filter(child -> child.getParentNode() == parent).toList();
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }

    private static List<Element> all(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
