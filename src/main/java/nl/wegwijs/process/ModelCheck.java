package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
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
        Map<String, ResourceEntity> files = deployment.getResources();
        Set<String> formIds = new HashSet<>();
        Set<String> decisionIds = new HashSet<>();
        files.values().forEach(file -> checked(file, problems -> {
            if (file.getName().endsWith(".form")) {
                formIds.add(forms.check(file.getBytes(), problems));
            } else if (file.getName().endsWith(".dmn")) {
                var model = Dmn.readModelFromStream(new ByteArrayInputStream(file.getBytes()));
                model.getModelElementsByType(Decision.class).forEach(decision -> decisionIds.add(decision.getId()));
                decisions.check(model, problems);
            } else if (!isProcess(file)) {
                problems.add(null, "Alleen processen (.bpmn), beslissingen (.dmn) en formulieren (.form) horen hier.");
            }
        }));
        files.values().stream().filter(ModelCheck::isProcess).forEach(file -> checked(file, problems ->
                models.check(file.getBytes(), formIds, decisionIds, problems)));
    }

    private static void checked(ResourceEntity file, java.util.function.Consumer<ModelProblems> check) {
        ModelProblems problems = new ModelProblems(file.getName());
        try {
            check.accept(problems);
        } catch (ModelException unreadable) {
            problems.add(null, "Dit bestand is niet te lezen.");
        }
        problems.throwIfAny();
    }

    private static boolean isProcess(ResourceEntity file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    }
}
