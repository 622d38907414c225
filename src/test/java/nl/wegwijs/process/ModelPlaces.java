package nl.wegwijs.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every place where a case can wait, read from the models: the chain of called models and then the step. */
final class ModelPlaces {

    private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "eventBasedGateway",
            "intermediateCatchEvent");
    private static final String CASE_BEGINS = "openCase";
    private static final String BESIDE_A_CASE = "caseEnded";

    private final Map<String, ModelFile> models;
    private final Set<String> places = new TreeSet<>();

    private ModelPlaces() {
        this(ModelFiles.processes());
    }

    private ModelPlaces(List<ModelFile> models) {
        this.models = models.stream().collect(Collectors.toMap(ModelFile::name, Function.identity()));
    }

    /** Every step of these models, each by itself: {@code intake/planIntake}. */
    static Set<String> in(List<ModelFile> files) {
        ModelPlaces all = new ModelPlaces(files);
        files.forEach(model -> model.flowNodes().forEach(node -> all.add(model, node)));
        return all.places;
    }

    /** Those of the main line from the moment that there is a case, and of all that runs beside it. */
    static Set<String> ofCases() {
        ModelPlaces all = new ModelPlaces();
        all.models.values().stream()
                .filter(model -> model.name().equals(ReferralProcess.KEY) || runsBesideACase(model))
                .forEach(model -> all.walk(model.name(), model));
        return all.places;
    }

    /** Where a signal waits before there is a case. */
    static Set<String> ofSignals() {
        ModelPlaces all = new ModelPlaces();
        ModelFile referral = all.models.get(ReferralProcess.KEY);
        Set<String> before = before(referral, CASE_BEGINS);
        referral.flowNodes().stream().filter(node -> withParents(node).anyMatch(before::contains))
                .forEach(node -> all.add(referral, node));
        ModelFile reverse = all.models.get(ReverseReferralProcess.KEY);
        reverse.flowNodes().forEach(node -> all.add(reverse, node));
        return all.places;
    }

    private void add(ModelFile model, Element node) {
        if (waits(model, node)) {
            places.add(model.name() + "/" + node.getAttribute("id"));
        }
    }

    /** Also those of models that outlive a case. */
    static Set<String> all() {
        ModelPlaces all = new ModelPlaces();
        all.models.values().forEach(model -> all.walk(model.name(), model));
        return all.places;
    }

    /** The same without the way to them: {@code intake/planIntake}. */
    static Set<String> steps(Set<String> places) {
        return places.stream().map(place -> place.substring(place.lastIndexOf('>') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean runsBesideACase(ModelFile model) {
        Set<String> messages = model.elements("message").stream()
                .filter(message -> message.getAttribute("name").equals(BESIDE_A_CASE))
                .map(message -> message.getAttribute("id")).collect(Collectors.toSet());
        return model.elements("messageEventDefinition").stream()
                .anyMatch(event -> messages.contains(event.getAttribute("messageRef")));
    }

    private void walk(String path, ModelFile model) {
        Set<String> before = before(model, CASE_BEGINS);
        for (Element node : model.flowNodes()) {
            if (waits(model, node) && withParents(node).noneMatch(before::contains)) {
                places.add(path + "/" + node.getAttribute("id"));
            }
            if (node.getLocalName().equals("callActivity")) {
                String called = node.getAttribute("calledElement");
                walk(path + ">" + called, models.get(called));
            }
        }
    }

    // Behind an event gateway nothing waits: the gateway does.
    private static boolean waits(ModelFile model, Element node) {
        return WAITING.contains(node.getLocalName()) && incoming(model, node.getAttribute("id")).stream()
                .noneMatch(source -> model.byId(source).orElseThrow().getLocalName().equals("eventBasedGateway"));
    }

    /** All steps from which this one can still be reached. */
    private static Set<String> before(ModelFile model, String step) {
        Set<String> found = new HashSet<>();
        Set<String> ahead = new HashSet<>(incoming(model, step));
        while (!ahead.isEmpty()) {
            found.addAll(ahead);
            ahead = ahead.stream().flatMap(one -> incoming(model, one).stream()).filter(one -> !found.contains(one))
                    .collect(Collectors.toSet());
        }
        return found;
    }

    private static Stream<String> withParents(Element node) {
        return Stream.iterate((Node) node, Element.class::isInstance, Node::getParentNode)
                .map(element -> ((Element) element).getAttribute("id"));
    }

    private static List<String> incoming(ModelFile model, String id) {
        Stream<String> flows = model.elements("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("targetRef").equals(id)).map(flow -> flow.getAttribute("sourceRef"));
        Stream<String> hosts = model.elements("boundaryEvent").stream()
                .filter(event -> event.getAttribute("id").equals(id)).map(event -> event.getAttribute("attachedToRef"));
        return Stream.concat(flows, hosts).toList();
    }
}
