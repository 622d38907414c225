package nl.wegwijs.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import nl.wegwijs.model.ModelReleases;

/** Brings the models, decisions and forms of the release, under their bare file names. */
@Component
class ModelDeployment {

    private static final List<String> PLACES =
            List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form");

    private final ModelReleases releases;
    private final ResourcePatternResolver files;

    ModelDeployment(ModelReleases releases, ResourcePatternResolver files) {
        this.releases = releases;
        this.files = files;
    }

    void deploy() {
        Map<String, byte[]> shipped = shipped();
        if (!shipped.isEmpty()) {
            releases.arrive(shipped);
        }
    }

    /** The files of this release by name. */
    Map<String, byte[]> shipped() {
        Map<String, byte[]> found = new TreeMap<>();
        for (String place : PLACES) {
            try {
                for (Resource file : files.getResources(place)) {
                    try (InputStream content = file.getInputStream()) {
                        found.put(file.getFilename(), content.readAllBytes());
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return found;
    }
}
