package nl.wegwijs.process;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

import nl.wegwijs.model.DraftView;
import nl.wegwijs.model.ModelShelf;

/**
 * What a person deploys, with the button of Camunda Modeler, becomes a draft; only the house itself makes
 * anything live. A draft that is not good is kept too, and the Modeler shows what is wrong with it.
 */
final class DraftingRepository extends RepositoryServiceImpl {

    private static final int LONGEST_NOTE = 150;

    private final Supplier<IdentityService> identity;
    private final Supplier<ModelShelf> shelf;

    DraftingRepository(Supplier<IdentityService> identity, Supplier<ModelShelf> shelf) {
        this.identity = identity;
        this.shelf = shelf;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl asked) {
        if (identity.get().getCurrentAuthentication() == null) {
            return super.deployWithResult(asked);
        }
        DeploymentEntity deployment = asked.getDeployment();
        Map<String, byte[]> files = new TreeMap<>();
        if (deployment.getResources() != null) {
            deployment.getResources().forEach((name, file) -> files.put(name.replaceAll(".*[/\\\\]", ""), file.getBytes()));
        }
        DraftView draft = shelf.get().upload(note(deployment.getName()), files);
        ModelProblems told = new ModelProblems("Dit concept staat klaar bij Modellen, maar kan nog niet live");
        draft.problems().forEach(problem -> told.add(null, problem.file()
                + (problem.element() == null ? "" : ", " + problem.element()) + ": " + problem.sentence()));
        told.throwIfAny();
        deployment.setId(draft.id().toString());
        deployment.setDeploymentTime(ClockUtil.getCurrentTime());
        return deployment;
    }

    private static String note(String name) {
        String said = name == null || name.isBlank() ? "zonder naam" : name.strip();
        return "Uit Camunda Modeler: " + said.substring(0, Math.min(said.length(), LONGEST_NOTE));
    }
}
