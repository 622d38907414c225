package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/**
 * Looks at every file of a new deployment before the engine does. What is already deployed is left
 * alone, so that a stricter check never stops a running case.
 */
@Component
class ModelCheck implements Deployer {

    private final BpmnCheck models;
    private final DecisionCheck decisions = new DecisionCheck();
    private final FormCheck forms = new FormCheck();

    ModelCheck(Vocabulary vocabulary) {
        this.models = new BpmnCheck(vocabulary);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().forEach((name, file) -> files.put(name, file.getBytes()));
        problems(files).forEach(ModelProblems::throwIfAny);
    }

    /** What keeps these files, as one set, from being deployed; nothing is deployed by asking. */
    List<ModelProblems> problems(Map<String, byte[]> files) {
        List<ModelProblems> found = new ArrayList<>();
        Set<String> formIds = new HashSet<>();
        Set<String> decisionIds = new HashSet<>();
        files.forEach((name, content) -> found.add(checked(name, problems -> {
            if (name.endsWith(".form")) {
                formIds.add(forms.check(content, problems));
            } else if (name.endsWith(".dmn")) {
                XmlText.root(content);
                var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
                model.getModelElementsByType(Decision.class).forEach(decision -> decisionIds.add(decision.getId()));
                decisions.check(model, problems);
            } else if (!isProcess(name)) {
                problems.add(null, "Alleen processen (.bpmn), beslissingen (.dmn) en formulieren (.form) horen hier.");
            }
        })));
        files.forEach((name, content) -> {
            if (isProcess(name)) {
                found.add(checked(name, problems -> models.check(content, formIds, decisionIds, problems)));
            }
        });
        return found.stream().filter(problems -> !problems.isEmpty()).toList();
    }

    /** Runs one look at a file; what cannot be read at all is a problem too. */
    static ModelProblems checked(String file, Consumer<ModelProblems> check) {
        ModelProblems problems = new ModelProblems(file);
        try {
            check.accept(problems);
        } catch (ModelException | StackOverflowError unreadable) {
            problems.add(null, "Dit bestand is niet te lezen.");
        }
        return problems;
    }

    static boolean isProcess(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".bpmn") || lower.endsWith(".bpmn20.xml");
    }
}
