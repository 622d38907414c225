package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.w3c.dom.Element;

import nl.wegwijs.form.DeployedForm;

/** What a model may count on: processes, messages, variables that somebody gives, and the messages that begin something. */
record Surroundings(Set<String> processes, Set<String> messages, Set<String> variables, List<String> starts) {

    private static final Set<String> GIVEN_BY = Set.of("inputParameter", "outputParameter");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Messages and variables of the live files; processes and what is declared of the whole set with the draft in it. */
    static Surroundings of(Map<String, byte[]> live, Map<String, byte[]> set) {
        Surroundings found = new Surroundings(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
        live.forEach((name, content) -> {
            if (ModelCheck.isProcess(name)) {
                found.used(XmlText.root(content));
            }
        });
        set.forEach((name, content) -> ModelCheck.checked(name, problems -> found.declared(name, content)));
        return found;
    }

    /** The messages that begin the process of this file; empty for a start that needs none. */
    static Set<String> startsOf(Element root) {
        Map<String, String> names = new HashMap<>();
        inside(root, "message").forEach(message -> names.put(message.getAttribute("id"), message.getAttribute("name")));
        Set<String> starts = new TreeSet<>();
        for (Element start : inside(root, "process").flatMap(process -> inside(process, "startEvent")).toList()) {
            inside(start, "messageEventDefinition")
                    .forEach(message -> starts.add(names.getOrDefault(message.getAttribute("messageRef"), "")));
            if (XmlText.children(start).stream().noneMatch(child -> child.getLocalName().endsWith("EventDefinition"))) {
                starts.add("");
            }
        }
        return starts;
    }

    private static Stream<Element> inside(Element outer, String name) {
        return XmlText.children(outer).stream().filter(child -> child.getLocalName().equals(name));
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
            Element root = XmlText.root(content);
            declared(root);
            starts.addAll(startsOf(root));
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
