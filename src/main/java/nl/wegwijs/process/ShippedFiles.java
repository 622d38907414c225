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

/** The models, decisions and forms of this release, by their bare names. */
@Component
class ShippedFiles {

    private static final List<String> PLACES =
            List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form");

    private final Map<String, byte[]> files = new TreeMap<>();

    ShippedFiles(ResourcePatternResolver resources) {
        for (String place : PLACES) {
            try {
                for (Resource file : resources.getResources(place)) {
                    try (InputStream content = file.getInputStream()) {
                        files.put(file.getFilename(), content.readAllBytes());
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    Map<String, byte[]> files() {
        return files;
    }
}
