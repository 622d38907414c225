package nl.wegwijs.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, decisions and forms of the release as one set, under their bare file names;
 * an unchanged set is not deployed again.
 */
@Component
class ModelDeployment {

    private static final List<String> PLACES =
            List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form");

    private final RepositoryService repository;
    private final ResourcePatternResolver files;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver files) {
        this.repository = repository;
        this.files = files;
    }

    void deploy() {
        List<Resource> models = models();
        if (models.isEmpty()) {
            return;
        }
        DeploymentBuilder set = repository.createDeployment().name("wegwijs").enableDuplicateFiltering(false);
        for (Resource model : models) {
            try (InputStream content = model.getInputStream()) {
                set.addInputStream(model.getFilename(), content);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        set.deploy();
    }

    private List<Resource> models() {
        try {
            List<Resource> found = new ArrayList<>();
            for (String place : PLACES) {
                found.addAll(List.of(files.getResources(place)));
            }
            found.sort(Comparator.comparing(Resource::getFilename));
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
