package nl.wegwijs.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

/** The steps and flows of a model with all that is set on them; not how they are drawn. */
final class BpmnParts {

    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("userTask", "taak"),
            Map.entry("serviceTask", "automatische stap"), Map.entry("businessRuleTask", "beslissing"),
            Map.entry("receiveTask", "wachtstap"), Map.entry("sendTask", "automatische stap"),
            Map.entry("callActivity", "deelproces"), Map.entry("subProcess", "blok"),
            Map.entry("startEvent", "begin"), Map.entry("endEvent", "einde"),
            Map.entry("boundaryEvent", "gebeurtenis aan een stap"),
            Map.entry("intermediateCatchEvent", "wachtmoment"), Map.entry("intermediateThrowEvent", "gebeurtenis"),
            Map.entry("exclusiveGateway", "keuze"), Map.entry("parallelGateway", "splitsing"),
            Map.entry("inclusiveGateway", "keuze"), Map.entry("eventBasedGateway", "wachten op wat eerst komt"),
            Map.entry("sequenceFlow", "pijl"), Map.entry("process", "proces"));
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("name", "naam"),
            Map.entry("candidateGroups", "rol"), Map.entry("dueDate", "klaar op"), Map.entry("priority", "prioriteit"),
            Map.entry("formRef", "formulier"), Map.entry("documentation", "omschrijving"),
            Map.entry("conditionExpression", "voorwaarde"), Map.entry("sourceRef", "van"), Map.entry("targetRef", "naar"),
            Map.entry("default", "anders-pijl"), Map.entry("calledElement", "roept aan"),
            Map.entry("decisionRef", "beslistabel"), Map.entry("delegateExpression", "bouwsteen"),
            Map.entry("timeDate", "tijd"), Map.entry("timeDuration", "tijd"), Map.entry("timeCycle", "tijd"),
            Map.entry("message", "bericht"), Map.entry("attachedToRef", "hoort bij"), Map.entry("assignee", "uitvoerder"),
            Map.entry("cancelActivity", "breekt de stap af"), Map.entry("candidateStarterGroups", "wie mag beginnen"),
            Map.entry("followUpDate", "opvolgen op"), Map.entry("historyTimeToLive", "geschiedenis blijft"));
    private static final Map<String, String> REFERRING = Map.of("messageRef", "message", "sourceRef", "sourceRef",
            "targetRef", "targetRef", "attachedToRef", "attachedToRef", "default", "default");
    private static final Set<String> NOT_SAID = Set.of("id", "incoming", "outgoing", "versionTag");

    private BpmnParts() {
    }

    static Map<String, ModelDifference.Part> of(Element definitions) {
        Map<String, String> names = new HashMap<>();
        name(definitions, names);
        Map<String, ModelDifference.Part> parts = new LinkedHashMap<>();
        XmlText.children(definitions).stream().filter(element -> "process".equals(element.getLocalName()))
                .forEach(process -> add(process, names, parts));
        return parts;
    }

    private static void name(Element element, Map<String, String> names) {
        if (element.hasAttribute("id") && !element.getAttribute("name").isBlank()) {
            names.put(element.getAttribute("id"), element.getAttribute("name"));
        }
        XmlText.children(element).forEach(child -> name(child, names));
    }

    private static String nameOf(String id, Map<String, String> names) {
        return names.getOrDefault(id, id);
    }

    // Two arrows may have the same word on them; where they lead tells them apart.
    private static String nameOf(Element element, Map<String, String> names) {
        return "sequenceFlow".equals(element.getLocalName()) ? "van " + nameOf(element.getAttribute("sourceRef"), names)
                + " naar " + nameOf(element.getAttribute("targetRef"), names) : nameOf(element.getAttribute("id"), names);
    }

    private static void add(Element element, Map<String, String> names, Map<String, ModelDifference.Part> parts) {
        Map<String, String> properties = new LinkedHashMap<>();
        read(element, names, properties);
        parts.put(element.getAttribute("id"), new ModelDifference.Part(KINDS.get(element.getLocalName()),
                nameOf(element, names), ModelDifference.worded(properties, WORDS)));
        XmlText.children(element).stream().filter(BpmnParts::isPart).forEach(part -> add(part, names, parts));
    }

    private static boolean isPart(Element element) {
        return KINDS.containsKey(element.getLocalName());
    }

    // What has no word of its own keeps its technical name.
    private static void read(Element element, Map<String, String> names, Map<String, String> properties) {
        for (int n = 0; n < element.getAttributes().getLength(); n++) {
            var attribute = element.getAttributes().item(n);
            String name = attribute.getLocalName();
            if (REFERRING.containsKey(name)) {
                put(properties, REFERRING.get(name), nameOf(attribute.getNodeValue(), names));
            } else if (!NOT_SAID.contains(name) && !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())
                    && !"type".equals(name)) {
                put(properties, name, attribute.getNodeValue());
            }
        }
        for (Element child : XmlText.children(element)) {
            if (isPart(child) || NOT_SAID.contains(child.getLocalName())) {
                continue;
            }
            String text = XmlText.children(child).isEmpty() ? child.getTextContent().strip() : "";
            if (!text.isEmpty()) {
                String named = child.hasAttribute("name") ? child.getLocalName() + " " + child.getAttribute("name")
                        : child.getLocalName();
                put(properties, named, text);
            } else {
                read(child, names, properties);
            }
        }
    }

    private static void put(Map<String, String> properties, String name, String value) {
        properties.merge(name, value, (one, other) -> one + "; " + other);
    }
}
