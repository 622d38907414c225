package nl.wegwijs.process;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.w3c.dom.Element;

import nl.wegwijs.form.DeployedForm;

/** What a model may count on: the processes and messages of the house, and the variables that somebody gives. */
record Surroundings(Set<String> processes, Set<String> messages, Set<String> variables) {

    private static final Set<String> GIVEN_BY = Set.of("inputParameter", "outputParameter");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Messages and variables of the live files; processes and what is declared of the whole set with the draft in it. */
    static Surroundings of(Map<String, byte[]> live, Map<String, byte[]> set) {
        Surroundings found = new Surroundings(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        live.forEach((name, content) -> {
            if (ModelCheck.isProcess(name)) {
                found.used(XmlText.root(content));
            }
        });
        set.forEach((name, content) -> ModelCheck.checked(name, problems -> found.declared(name, content)));
        return found;
    }

    private void used(Element element) {
        if (element.getLocalName().equals("message")) {
            messages.add(element.getAttribute("name"));
        }
        XmlText.texts(element).forEach(text -> variables.addAll(ExpressionCheck.names(text)));
        XmlText.children(element).forEach(this::used);
    }

    private void declared(String name, byte[] content) {
        if (ModelCheck.isProcess(name)) {
            declared(XmlText.root(content));
        } else if (name.endsWith(".form")) {
            DeployedForm.of(json(content)).fields().values().stream().filter(field -> field.isRouting())
                    .forEach(field -> variables.add(field.key()));
        }
    }

    private void declared(Element element) {
        if (element.getLocalName().equals("process")) {
            processes.add(element.getAttribute("id"));
        }
        add(XmlText.attribute(element, BpmnCheck.CAMUNDA, "resultVariable"));
        add(XmlText.attribute(element, BpmnCheck.CAMUNDA, "elementVariable"));
        add(element.getLocalName().equals("out") ? element.getAttribute("target") : null);
        add(element.getLocalName().equals("in") ? element.getAttribute("target") : null);
        add(GIVEN_BY.contains(element.getLocalName()) ? element.getAttribute("name") : null);
        XmlText.children(element).forEach(this::declared);
    }

    private void add(String variable) {
        if (variable != null && !variable.isEmpty()) {
            variables.add(variable);
        }
    }

    private static JsonNode json(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (java.io.IOException unreadable) {
            return JSON.createObjectNode();
        }
    }
}
