package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

import nl.wegwijs.library.Norms;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.model.ModelProblem;

/**
 * Looks at a draft as it would stand among the live files, on its bytes alone: nothing of it reaches the
 * engine's tables. Stricter than what stops a deployment, for a process owner has nobody beside him.
 */
@Component
class DraftCheck {

    private final ModelCheck models;
    private final EngineParse engine;
    private final ShippedFiles shipped;
    private final Vocabulary vocabulary;
    private final FlowCheck flow;
    private final LayoutCheck layout = new LayoutCheck();
    private final PersonalDataCheck persons;
    private final FormDraftCheck forms;
    private final DecisionDraftCheck decisions;

    DraftCheck(ModelCheck models, EngineParse engine, ShippedFiles shipped, Vocabulary vocabulary, Norms norms,
            TextFilter filter) {
        FeelCheck feel = new FeelCheck();
        this.models = models;
        this.engine = engine;
        this.shipped = shipped;
        this.vocabulary = vocabulary;
        this.flow = new FlowCheck(norms);
        this.persons = new PersonalDataCheck(filter);
        this.forms = new FormDraftCheck(feel, persons);
        this.decisions = new DecisionDraftCheck(feel);
    }

    List<ModelProblem> problems(Map<String, byte[]> changed, Map<String, byte[]> live) {
        Map<String, byte[]> set = new TreeMap<>(live);
        set.putAll(changed);
        List<ModelProblem> found = new ArrayList<>();
        models.problems(set).forEach(problems -> found.addAll(problems.found()));
        Set<String> unreadable = found.stream().map(ModelProblem::file).collect(Collectors.toSet());
        Surroundings around = Surroundings.of(live, set);
        changed.forEach((name, content) -> {
            ModelProblems problems = ModelCheck.checked(name, more -> look(name, content, around, more));
            if (ModelCheck.isProcess(name) && problems.isEmpty() && !unreadable.contains(name)) {
                engine.check(name, content, problems);
            }
            found.addAll(problems.found());
        });
        return found.stream().distinct().toList();
    }

    private void look(String name, byte[] content, Surroundings around, ModelProblems problems) {
        byte[] before = shipped.files().get(name);
        if (ModelCheck.isProcess(name)) {
            process(name, content, before, around, problems);
        } else if (name.endsWith(".dmn")) {
            persons.model(XmlText.root(content), null, problems);
            decisions.check(name, content, before, problems);
        } else if (name.endsWith(".form")) {
            forms.check(name, content, before, around.variables(), problems);
        }
    }

    private void process(String name, byte[] content, byte[] before, Surroundings around, ModelProblems problems) {
        Element root = XmlText.root(content);
        BpmnModelInstance model = read(content);
        flow.check(name, model, before == null ? Set.of() : FlowCheck.endlessWaits(read(before)), around, problems);
        layout.check(model, problems);
        persons.model(root, null, problems);
        names(root, null, around, problems);
        starts(root, before == null ? Set.of() : Surroundings.startsOf(XmlText.root(before)), around.starts(), problems);
    }

    private static void starts(Element root, Set<String> known, List<String> all, ModelProblems problems) {
        Set<String> starts = Surroundings.startsOf(root);
        known.stream().filter(start -> !starts.contains(start)).forEach(start ->
                problems.add(null, "De start " + (start.isEmpty() ? "zonder bericht" : "'" + start + "'")
                        + " heeft het systeem nodig; zet haar terug."));
        starts.stream().filter(start -> !start.isEmpty() && Collections.frequency(all, start) > 1).forEach(start ->
                problems.add(null, "Het bericht '" + start + "' begint al een ander proces."));
    }

    private void names(Element element, String owner, Surroundings around, ModelProblems problems) {
        String id = element.hasAttribute("id") ? element.getAttribute("id") : owner;
        // Steps of the system are not variables; another look tells of them.
        String step = BpmnCheck.value(element, "delegateExpression");
        for (String text : XmlText.texts(element)) {
            flow.norms(id, text, problems);
            (text.equals(step) ? Set.<String>of() : ExpressionCheck.names(text)).stream()
                    .filter(name -> !around.variables().contains(name) && vocabulary.verbType(name).isEmpty()
                            && !vocabulary.isDelegate(name) && !ExpressionCheck.CLOSED.contains(name) && !PersonalDataCheck.isOfAPerson(name))
                    .forEach(name -> problems.add(id, "de variabele '" + name + "' kent het systeem niet."));
        }
        XmlText.children(element).forEach(child -> names(child, id, around, problems));
    }

    private static BpmnModelInstance read(byte[] content) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(content));
    }
}
